import {
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { FieldId } from "@/lib/clinical/checklist/checklist";
import { instant, organisationId } from "./columns";
import { letterSeals } from "./letter-seals";
import { referrals } from "./referrals";
import { users } from "./users";

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** A letter as sent: stored once, never changed. `sha256` is the lower-case hex digest of `pdf`. */
export const letters = pgTable(
  "letters",
  {
    organisationId: organisationId(),
    referralId: uuid().notNull(),
    receivingOrganisationId: uuid().notNull(),
    version: integer().notNull(),
    model: jsonb().notNull(),
    pdf: bytes().notNull(),
    sha256: text().notNull(),
    /** The code printed on it; null on letters sent before there were seals. A letter that is carried on keeps it. */
    code: text(),
    /** The FHIR document that the PDF carries, byte for byte; null likewise. */
    document: text(),
    /** What its kind of service needs and the record did not answer; null where that was not reckoned. */
    unanswered: text().array().$type<FieldId[]>(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
  },
  (table) => [
    // The version is in the key: one letter for each version of a referral.
    primaryKey({ columns: [table.organisationId, table.referralId, table.version] }),
    foreignKey({
      name: "letters_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
    foreignKey({
      name: "letters_seal",
      columns: [table.code, table.sha256],
      foreignColumns: [letterSeals.code, letterSeals.sha256],
    }),
    // Serves: the letters of a code, when a seal ends.
    index("letters_by_code").on(table.code),
  ],
);
