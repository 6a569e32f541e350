import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";
import { organisations } from "./organisations";
import { receivingServices } from "./receiving-services";
import { nextSteps, referralStatuses, waitingParties } from "./referral-moves";
import { referrals } from "./referrals";
import { users } from "./users";

/** Append-only history of a referral; the present state follows it in the same transaction. */
export const referralEvents = pgTable(
  "referral_events",
  {
    organisationId: organisationId(),
    referralId: uuid().notNull(),
    receivingOrganisationId: uuid().notNull(),
    position: integer().notNull(),
    fromStatus: text({ enum: referralStatuses }),
    toStatus: text({ enum: referralStatuses }).notNull(),
    version: integer().notNull(),
    waitsOn: text({ enum: waitingParties }).notNull(),
    ownerOrganisationId: uuid().notNull(),
    ownerUserId: uuid(),
    dueAt: instant().notNull(),
    nextStep: text({ enum: nextSteps }).notNull(),
    byUserId: uuid()
      .notNull()
      .references(() => users.id),
    /** Name, profession and registration as they stood: a decision is never anonymous. */
    signature: text().notNull(),
    byOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    at: instant().notNull(),
    reasonCode: text(),
    note: text(),
    nextStepAdvice: text(),
    /** The service that fits better, named in a return or chosen in a redirect. */
    otherServiceId: uuid().references(() => receivingServices.id),
    /** Checklist fields that are missing, as the receiver named them. */
    missingFields: text().array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId, table.position] }),
    foreignKey({
      name: "referral_events_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
      // A draft may go to a service of another organisation after all.
    }).onUpdate("cascade"),
    check("referral_events_signed", sql`length(btrim(${table.signature})) > 0`),
    check(
      "referral_events_return_explained",
      sql`${table.toStatus} <> 'returned' or (${table.reasonCode} is not null and length(${table.note}) > 0 and length(${table.nextStepAdvice}) > 0)`,
    ),
  ],
);
