import { customType, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";
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
  ],
);
