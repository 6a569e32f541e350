import { foreignKey, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant, ofReferral } from "./columns";
import { referrals } from "./referrals";

/** That a version of a referral reached its service's inbox: written on the receiver's behalf by the worker. */
export const referralDeliveries = pgTable(
  "referral_deliveries",
  { ...ofReferral(), deliveredAt: instant().notNull() },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId] }),
    foreignKey({
      name: "referral_deliveries_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
  ],
);
