import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { OptionalSection } from "@/lib/clinical/checklist/letter-headings";
import { referralUrgencies, type Urgency } from "@/lib/clinical/rules/urgency";
import { outcomeCodes } from "@/lib/clinical/services/outcomes";
import { instant, oneOf, organisationId } from "./columns";
import { consultations } from "./consultations";
import { organisations } from "./organisations";
import type { AllergyRecord, AllergyState, SexAtBirth } from "./patients";
import { patients } from "./patients";
import { receivingServices, serviceKinds } from "./receiving-services";
import { nextSteps, referralStatuses, waitingParties } from "./referral-moves";
import { users } from "./users";

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

/** A section that the referrer keeps out of the letter; the reason is empty where the service does not need it. */
export interface LeftOutSection {
  readonly section: OptionalSection;
  readonly reason: string;
}

/** Another reader of the letter. */
export interface CopyReader {
  readonly name: string;
  readonly address: string;
}

/** What was found, in named parts; an empty part was not recorded. */
export interface OutcomeFindings {
  readonly diagnosis: string;
  readonly examination: string;
  readonly treatment: string;
  readonly advice: string;
  readonly followUp: string;
}

/** Milliseconds that a redirected referral had already waited, by party. */
export interface ClockParts {
  readonly practice: number;
  readonly service: number;
  readonly patient: number;
}

/** Sent and not finished. */
const isOpen = sql`status in ('sent', 'received', 'question_asked', 'accepted', 'booked', 'seen', 'did_not_attend')`;

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
    /** What the referrer keeps out of the letter; null while nobody chose: what the service needs goes in. */
    leftOut: jsonb().$type<readonly LeftOutSection[]>(),
    /** Readers besides the service, the patient and the practice. */
    copiesTo: jsonb().$type<readonly CopyReader[]>().notNull().default([]),
    consentAt: instant(),
    receiptNumber: text().unique(),
    sentPatient: jsonb().$type<SentPatient>(),
    headline: jsonb().$type<Headline>(),
    draftedBy: uuid()
      .notNull()
      .references(() => users.id),
    draftedAt: instant().notNull(),
    /** Who answers for it: whose name and registration the letter carries, and whom questions come back to. */
    sentBy: uuid().references(() => users.id),
    /** Who sent it on that person's behalf; null for one that its clinician sent. */
    dispatchedBy: uuid().references(() => users.id),
    /** The clinician who read the draft as it stood and let it go out in her name; any change takes that back. */
    approvedBy: uuid().references(() => users.id),
    approvedAt: instant(),
    /** The consultation's revision that she read. */
    approvedRevision: integer(),
    sentAt: instant(),
    /** When the clock began: the first sending, also of the referral that this one was redirected from. */
    clockStartedAt: instant(),
    /** What the clock showed when a redirected referral arrived here; null for one sent by its practice. */
    clockCarried: jsonb().$type<ClockParts>(),
    redirectedFrom: uuid(),
    redirectedByOrganisationId: uuid().references(() => organisations.id),
    /** Appointment; the place names where, also when another system holds the booking. */
    appointmentAt: instant(),
    appointmentPlace: text(),
    bookedElsewhere: boolean().notNull().default(false),
    contactAttempts: integer().notNull().default(0),
    outcomeCode: text({ enum: outcomeCodes }),
    outcomeFindings: jsonb().$type<OutcomeFindings>(),
    outcomeLetter: text(),
    waitsOn: text({ enum: waitingParties }).notNull(),
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
    oneOf("referrals_waits_on", "waits_on", waitingParties),
    oneOf("referrals_outcome_code", "outcome_code", outcomeCodes),
    check(
      "referrals_closed_explained",
      sql`${table.status} <> 'closed' or (${table.outcomeCode} is not null and ${table.outcomeFindings} is not null and ${table.outcomeLetter} is not null and (${table.outcomeCode} not in ('not_reached', 'not_attended') or ${table.contactAttempts} > 0))`,
    ),
    check(
      "referrals_booked_whole",
      sql`${table.status} not in ('booked', 'seen', 'did_not_attend') or ${table.bookedElsewhere} or (${table.appointmentAt} is not null and coalesce(length(${table.appointmentPlace}), 0) > 0)`,
    ),
    check(
      "referrals_redirected_whole",
      sql`(${table.redirectedFrom} is null) = (${table.redirectedByOrganisationId} is null) and (${table.redirectedFrom} is null) = (${table.clockCarried} is null)`,
    ),
    // Serves: where a referral was redirected to; it can be redirected once.
    uniqueIndex("referrals_redirected_from").on(table.redirectedFrom),
    check(
      "referrals_sent_whole",
      sql`${table.status} in ('draft', 'discarded') or (${table.sentAt} is not null and ${table.sentBy} is not null and ${table.receiptNumber} is not null and ${table.sentPatient} is not null and ${table.headline} is not null and ${table.consentAt} is not null and ${table.clockStartedAt} is not null)`,
    ),
    check(
      "referrals_approved_whole",
      sql`(${table.approvedBy} is null) = (${table.approvedAt} is null) and (${table.approvedBy} is null) = (${table.approvedRevision} is null)`,
    ),
    check(
      "referrals_dispatched_with_approval",
      sql`${table.dispatchedBy} is null or ${table.sentBy} = ${table.approvedBy}`,
    ),
    // Serves: a service's inbox, what waits on it or on others, by urgency then time left; keyset on
    // (urgency_rank, due_at, id).
    index("referrals_inbox")
      .on(
        table.receivingOrganisationId,
        table.kind,
        sql`(case when waits_on = 'service' then 1 else 0 end)`,
        table.urgencyRank,
        table.dueAt,
        table.id,
      )
      .where(isOpen),
    // Serves: what waits on one person of a service, in the same order.
    index("referrals_inbox_mine")
      .on(
        table.receivingOrganisationId,
        table.kind,
        table.ownerUserId,
        table.urgencyRank,
        table.dueAt,
        table.id,
      )
      .where(sql`${isOpen} and waits_on = 'service'`),
    // Serves: what ended in a service's inbox, newest first; keyset on (sent_at, id).
    index("referrals_ended")
      .on(table.receivingOrganisationId, table.kind, table.sentAt, table.id)
      .where(sql`status in ('returned', 'redirected', 'withdrawn', 'closed')`),
    // Serves: the referrals a practice has sent, newest first; keyset on (sent_at, id).
    index("referrals_sent_by_practice")
      .on(table.organisationId, table.sentAt, table.id)
      .where(sql`sent_at is not null`),
    // Serves: the referrals sent to an organisation's services, the latest of which its insight counts.
    index("referrals_sent_to_organisation")
      .on(table.receivingOrganisationId, table.sentAt, table.id)
      .where(sql`sent_at is not null`),
    // Serves: the referrals of one patient.
    index("referrals_of_patient").on(table.organisationId, table.patientId, table.draftedAt),
    // Serves: what is not finished of one clinician's referrals, on the practice or on others, soonest first.
    index("referrals_open_of_drafter")
      .on(
        table.organisationId,
        table.draftedBy,
        sql`(case when waits_on = 'practice' then 1 else 0 end)`,
        table.dueAt,
        table.id,
      )
      .where(sql`next_step <> 'none'`),
    index("referrals_open_of_sender")
      .on(
        table.organisationId,
        table.sentBy,
        sql`(case when waits_on = 'practice' then 1 else 0 end)`,
        table.dueAt,
        table.id,
      )
      .where(sql`next_step <> 'none'`),
    // Serves: what is past its date, of a practice's referrals and of those whose move it is at an organisation.
    index("referrals_late_of_practice").on(table.organisationId, table.dueAt).where(sql`next_step <> 'none'`),
    index("referrals_late_at_owner")
      .on(table.ownerOrganisationId, table.dueAt)
      .where(sql`next_step <> 'none'`),
  ],
);
