import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { Answers } from "@/lib/clinical/checklist/checklist";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { Jotting } from "@/lib/clinical/jotting";
import type { MedicineId } from "@/lib/clinical/medicines/catalogue";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import type { KeptFindings, RulesChange } from "@/lib/clinical/rules-change";
import { instant, oneOf, organisationId } from "./columns";
import { patients } from "./patients";
import { users } from "./users";

export const consultationStatuses = ["draft", "completed"] as const;
export type ConsultationStatus = (typeof consultationStatuses)[number];

/** One hip-pain consultation. `revision` counts saved batches of changes. */
export const consultations = pgTable(
  "consultations",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    patientId: uuid().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    status: text({ enum: consultationStatuses }).notNull(),
    consultedOn: date({ mode: "string" }).notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    chosenTests: text().array().$type<InvestigationId[]>().notNull().default([]),
    chosenMedicines: text().array().$type<MedicineId[]>().notNull().default([]),
    /** Questions whose answer was taken over from the consultation before, and still is that answer. */
    takenOver: text().array().notNull().default([]),
    revision: integer().notNull().default(0),
    rulesVersion: text().notNull(),
    /** What the rules of that version found; null where it was not kept. */
    findings: jsonb().$type<KeptFindings>(),
    /** Each newer version of the rules that this consultation met while it was a draft. */
    rulesChanges: jsonb().$type<readonly RulesChange[]>().notNull().default([]),
    /** Highest urgency at the last save, so that lists can show it without assessing again. */
    urgency: text().$type<Urgency>().notNull(),
    startedAt: instant().notNull(),
    updatedAt: instant().notNull(),
    completedAt: instant(),
    completedBy: uuid().references(() => users.id),
    /** The consultation as its author read it on completion: wording, answers, findings. */
    snapshot: jsonb(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    foreignKey({
      name: "consultations_patient",
      columns: [table.organisationId, table.patientId],
      foreignColumns: [patients.organisationId, patients.id],
    }),
    oneOf("consultations_status", "status", consultationStatuses),
    check(
      "consultations_completed_whole",
      sql`${table.status} = 'draft' or (${table.completedAt} is not null and ${table.completedBy} is not null and ${table.snapshot} is not null)`,
    ),
    // Serves: the consultations of one patient, newest first.
    index("consultations_of_patient").on(table.organisationId, table.patientId, table.startedAt),
    // Serves: a clinician's open drafts with their age, last saved first; keyset on (updated_at, id).
    index("consultations_drafts_by_author")
      .on(table.organisationId, table.authorId, table.updatedAt, table.id)
      .where(sql`status = 'draft'`),
  ],
);

/** Append-only: who changed which answer to what, and when. */
export const consultationChanges = pgTable(
  "consultation_changes",
  {
    organisationId: organisationId(),
    consultationId: uuid().notNull(),
    revision: integer().notNull(),
    fieldId: text().notNull(),
    /** The new value; JSON null when the answer was taken back to "not asked". */
    value: jsonb(),
    previous: jsonb(),
    /** The open page that made the change: a page never conflicts with itself when it sends again. */
    editorId: uuid().notNull(),
    changedBy: uuid()
      .notNull()
      .references(() => users.id),
    changedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.consultationId, table.revision, table.fieldId] }),
    foreignKey({
      name: "consultation_changes_consultation",
      columns: [table.organisationId, table.consultationId],
      foreignColumns: [consultations.organisationId, consultations.id],
    }),
  ],
);

/**
 * How far each open page has got: the number of its last batch that was stored. A batch with a lower number was
 * overtaken on its way, and storing it would bring back what the page has changed since.
 */
export const consultationPages = pgTable(
  "consultation_pages",
  {
    organisationId: organisationId(),
    consultationId: uuid().notNull(),
    editorId: uuid().notNull(),
    sequence: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.consultationId, table.editorId] }),
    foreignKey({
      name: "consultation_pages_consultation",
      columns: [table.organisationId, table.consultationId],
      foreignColumns: [consultations.organisationId, consultations.id],
    }),
  ],
);

/**
 * What a person has typed into each open page of a draft and is in no answer. It is no part of the record: only that
 * person reads it, a later page of hers takes it over, and it goes when she completes the consultation.
 */
export const jottings = pgTable(
  "jottings",
  {
    organisationId: organisationId(),
    consultationId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    editorId: uuid().notNull(),
    typed: jsonb().$type<Jotting>().notNull(),
    typedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({
      name: "jottings_pkey",
      columns: [table.organisationId, table.consultationId, table.userId, table.editorId],
    }),
    foreignKey({
      name: "jottings_consultation",
      columns: [table.organisationId, table.consultationId],
      foreignColumns: [consultations.organisationId, consultations.id],
    }),
  ],
);
