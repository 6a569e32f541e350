import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";
import { referrals } from "./referrals";
import { users } from "./users";

/** A patient's link to the plain state of one referral. Only the digest of its secret is kept. */
export const patientLinks = pgTable(
  "patient_links",
  {
    organisationId: organisationId(),
    referralId: uuid().notNull(),
    tokenDigest: text().notNull(),
    expiresAt: instant().notNull(),
    failedAttempts: text().array().notNull().default([]),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.tokenDigest] }),
    foreignKey({
      name: "patient_links_referral",
      columns: [table.organisationId, table.referralId],
      foreignColumns: [referrals.organisationId, referrals.id],
    }),
  ],
);
