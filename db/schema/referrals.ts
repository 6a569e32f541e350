import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import { instant, oneOf, organisationId } from "./columns";
import { consultations } from "./consultations";
import { organisations } from "./organisations";
import type { AllergyRecord, AllergyState, SexAtBirth } from "./patients";
import { patients } from "./patients";
import { receivingServices, serviceKinds } from "./receiving-services";
import { users } from "./users";

export const referralStatuses = [
  "draft",
  "discarded",
  "sent",
  "received",
  "accepted",
  "returned",
  "withdrawn",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export const nextSteps = ["send", "open", "decide", "book", "act_on_return", "none"] as const;
export type NextStep = (typeof nextSteps)[number];

/** Urgencies a referral letter can carry, highest first; the rank orders the inbox. */
export const referralUrgencies = [
  "emergency_same_day",
  "very_urgent_48h",
  "urgent_suspected_cancer",
  "urgent",
  "routine",
] as const;
export type ReferralUrgency = (typeof referralUrgencies)[number];

/** Who the patient is, as sent: all that the receiving side sees outside the letter. */
export interface SentPatient {
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly sexAtBirth: SexAtBirth;
  readonly allergyState: AllergyState;
  readonly allergies: readonly AllergyRecord[];
}

/** The three lines on top of the letter and in the inbox. */
export interface Headline {
  readonly question: string;
  readonly redFlags: string;
  readonly wants: string;
}

/** A referral, owned by the practice that makes it; the receiving organisation sees it once it is sent. */
export const referrals = pgTable(
  "referrals",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    consultationId: uuid().notNull(),
    patientId: uuid().notNull(),
    serviceId: uuid()
      .notNull()
      .references(() => receivingServices.id),
    receivingOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: serviceKinds }).notNull(),
    status: text({ enum: referralStatuses }).notNull(),
    version: integer().notNull().default(1),
    urgency: text({ enum: referralUrgencies }).notNull(),
    urgencyRank: integer().notNull(),
    computedUrgency: text().$type<Urgency>().notNull(),
    urgencyReason: text(),
    question: text().notNull(),
    expectation: text().notNull(),
    patientWishes: text().notNull(),
    note: text(),
    /** Why it was sent although an emergency flag is present or not excluded. */
    redFlagReason: text(),
    consentAt: instant(),
    receiptNumber: text().unique(),
    sentPatient: jsonb().$type<SentPatient>(),
    headline: jsonb().$type<Headline>(),
    draftedBy: uuid()
      .notNull()
      .references(() => users.id),
    draftedAt: instant().notNull(),
    sentBy: uuid().references(() => users.id),
    sentAt: instant(),
    ownerOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    ownerUserId: uuid().references(() => users.id),
    dueAt: instant().notNull(),
    nextStep: text({ enum: nextSteps }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    // Serves: one referral by its id, from either side.
    unique("referrals_id").on(table.id),
    unique("referrals_receiver").on(table.organisationId, table.id, table.receivingOrganisationId),
    foreignKey({
      name: "referrals_consultation",
      columns: [table.organisationId, table.consultationId],
      foreignColumns: [consultations.organisationId, consultations.id],
    }),
    foreignKey({
      name: "referrals_patient",
      columns: [table.organisationId, table.patientId],
      foreignColumns: [patients.organisationId, patients.id],
    }),
    oneOf("referrals_kind", "kind", serviceKinds),
    oneOf("referrals_status", "status", referralStatuses),
    oneOf("referrals_urgency", "urgency", referralUrgencies),
    oneOf("referrals_next_step", "next_step", nextSteps),
    check(
      "referrals_sent_whole",
      sql`${table.status} in ('draft', 'discarded') or (${table.sentAt} is not null and ${table.sentBy} is not null and ${table.receiptNumber} is not null and ${table.sentPatient} is not null and ${table.headline} is not null and ${table.consentAt} is not null)`,
    ),
    // Serves: a service's inbox, by urgency then waiting time, keyset on (urgency_rank, sent_at, id).
    index("referrals_inbox")
      .on(table.receivingOrganisationId, table.kind, table.urgencyRank, table.sentAt, table.id)
      .where(sql`status in ('sent', 'received')`),
    // Serves: what a receiving organisation has decided, newest first.
    index("referrals_decided")
      .on(table.receivingOrganisationId, table.kind, table.sentAt.desc(), table.id)
      .where(sql`status in ('accepted', 'returned', 'withdrawn')`),
    // Serves: the referrals a practice has sent, newest first.
    index("referrals_sent_by_practice").on(table.organisationId, table.sentAt.desc(), table.id),
    // Serves: the referrals of one patient.
    index("referrals_of_patient").on(table.organisationId, table.patientId, table.draftedAt.desc()),
    // Serves: what waits on one clinician, soonest first.
    index("referrals_waiting_on")
      .on(table.ownerOrganisationId, table.ownerUserId, table.dueAt)
      .where(sql`next_step <> 'none'`),
  ],
);

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
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId, table.position] }),
    foreignKey({
      name: "referral_events_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
    check(
      "referral_events_return_explained",
      sql`${table.toStatus} <> 'returned' or (${table.reasonCode} is not null and length(${table.note}) > 0 and length(${table.nextStepAdvice}) > 0)`,
    ),
  ],
);
