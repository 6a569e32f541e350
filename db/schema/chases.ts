import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, oneOf, organisationId } from "./columns";
import { organisations } from "./organisations";
import { patients } from "./patients";
import { users } from "./users";

export const chaseSubjects = ["referral", "investigation", "advice", "promise"] as const;
export type ChaseSubject = (typeof chaseSubjects)[number];

/** 1 reminds the owner, 2 tells the deputy, 3 puts it on the practice's duty list. */
export const chaseLevels = [1, 2, 3] as const;
export type ChaseLevel = (typeof chaseLevels)[number];

/**
 * A deadline that passed and who was told. The key makes each step happen once in effect, however often the worker
 * runs. `organisationId` owns the subject; `toOrganisationId` is told.
 */
export const chases = pgTable(
  "chases",
  {
    id: uuid().notNull(),
    organisationId: organisationId(),
    ownerOrganisationId: uuid().notNull(),
    subject: text({ enum: chaseSubjects }).notNull(),
    subjectId: uuid().notNull(),
    dueAt: instant().notNull(),
    level: integer().$type<ChaseLevel>().notNull(),
    toOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The person told; null for a team or duty list. */
    toUserId: uuid().references(() => users.id),
    madeAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("chases_once").on(table.subject, table.subjectId, table.dueAt, table.level),
    oneOf("chases_subject", "subject", chaseSubjects),
  ],
);

export const messageKinds = ["reminder", "escalation", "duty_list", "news", "emergency_access"] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The outbox: e-mails to send, holding ids and no clinical content. Unique by what they tell. */
export const messages = pgTable(
  "messages",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    /** What it tells, so that it is written once: "chase:<id>", "event:<referral>:<position>". */
    tells: text().notNull(),
    kind: text({ enum: messageKinds }).notNull(),
    address: text().notNull(),
    reference: text().notNull(),
    madeAt: instant().notNull(),
    sentAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("messages_once").on(table.organisationId, table.tells),
    // Serves: what is still to be sent, oldest first.
    index("messages_to_send").on(table.organisationId, table.madeAt).where(sql`sent_at is null`),
  ],
);

export const reconciliationSides = ["practice", "service"] as const;

/** The reconciliation line of one organisation on one day: `sent` is always decided + waiting + lost. */
export const reconciliations = pgTable(
  "reconciliations",
  {
    organisationId: organisationId(),
    onDate: date({ mode: "string" }).notNull(),
    side: text({ enum: reconciliationSides }).notNull(),
    sent: integer().notNull(),
    received: integer().notNull(),
    decided: integer().notNull(),
    waiting: integer().notNull(),
    lost: integer().notNull(),
    /** The oldest of what is lost, at most twenty. */
    lostIds: uuid().array().notNull().default([]),
    madeAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.onDate, table.side] })],
);

export const promiseKinds = ["ring_patient", "safety_net", "other"] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** Something a clinician promised a patient, with a date. Kept or explained, never dropped. */
export const promises = pgTable(
  "promises",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    patientId: uuid().notNull(),
    consultationId: uuid(),
    kind: text({ enum: promiseKinds }).notNull(),
    what: text().notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => users.id),
    madeAt: instant().notNull(),
    ownerUserId: uuid()
      .notNull()
      .references(() => users.id),
    dueAt: instant().notNull(),
    keptAt: instant(),
    keptBy: uuid().references(() => users.id),
    keptNote: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    foreignKey({
      name: "promises_patient",
      columns: [table.organisationId, table.patientId],
      foreignColumns: [patients.organisationId, patients.id],
    }),
    oneOf("promises_kind", "kind", promiseKinds),
    // Serves: a clinician's open promises, soonest first; keyset on (due_at, id).
    index("promises_open")
      .on(table.organisationId, table.ownerUserId, table.dueAt, table.id)
      .where(sql`kept_at is null`),
  ],
);

/** Why a clinician signed out with promises still open. */
export const signOutReasons = pgTable(
  "sign_out_reasons",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    openCount: integer().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
