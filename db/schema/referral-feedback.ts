import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, ofReferral } from "./columns";
import { referrals } from "./referrals";
import { users } from "./users";

/** The receiver's mark on a referral: was it the right place, the right time, were the facts right. */
export const referralFeedback = pgTable(
  "referral_feedback",
  {
    ...ofReferral(),
    rightPlace: text({ enum: ["yes", "no"] }).notNull(),
    rightTime: text({ enum: ["yes", "no"] }).notNull(),
    rightFacts: text({ enum: ["yes", "no"] }).notNull(),
    givenBy: uuid()
      .notNull()
      .references(() => users.id),
    givenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId] }),
    foreignKey({
      name: "referral_feedback_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
  ],
);
