import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";

export const organisationKinds = ["practice", "provider"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A general practice, or a provider that runs receiving services. Holds no patient data. */
export const organisations = pgTable(
  "organisations",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: organisationKinds }).notNull(),
    name: text().notNull(),
    odsCode: text().notNull().unique(),
    addressLines: text().array().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    /** Who is told when a deadline passed and the reminder changed nothing; a user's id. */
    deputyUserId: uuid(),
    createdAt: instant().notNull().defaultNow(),
  },
  () => [oneOf("organisations_kind", "kind", organisationKinds)],
);
