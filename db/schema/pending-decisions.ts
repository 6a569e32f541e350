import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofReferral } from "./columns";
import { referrals } from "./referrals";
import { users } from "./users";

export const decisionKinds = ["accept", "return", "redirect", "ask"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/**
 * A decision that the other side has not been told yet: it can be undone until `effectiveAt`, then it is carried out.
 * Only the deciding organisation sees it.
 */
export const pendingDecisions = pgTable(
  "pending_decisions",
  {
    ...ofReferral(),
    id: uuid().notNull(),
    kind: text({ enum: decisionKinds }).notNull(),
    /** The command's input as it was given. */
    input: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => users.id),
    decidedAt: instant().notNull(),
    effectiveAt: instant().notNull(),
    undoneAt: instant(),
    carriedOutAt: instant(),
    /** Why it could not be carried out: the code of the refusal. */
    failedBecause: text(),
  },
  (table) => [
    primaryKey({ columns: [table.receivingOrganisationId, table.id] }),
    foreignKey({
      name: "pending_decisions_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
    // Serves: the decisions about one referral that something overtook.
    index("pending_decisions_of_referral").on(table.organisationId, table.referralId),
    // One decision at a time is held back.
    uniqueIndex("pending_decisions_once")
      .on(table.organisationId, table.referralId)
      .where(sql`undone_at is null and carried_out_at is null and failed_because is null`),
    check("pending_decisions_one_end", sql`num_nonnulls(${table.undoneAt}, ${table.carriedOutAt}) <= 1`),
  ],
);
