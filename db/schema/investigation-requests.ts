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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { CodeOf } from "@/lib/clinical/checklist/checklist";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import { instant, oneOf, organisationId } from "./columns";
import { consultations } from "./consultations";
import { organisations } from "./organisations";
import { patients } from "./patients";
import { users } from "./users";

export const investigationStatuses = [
  "requested",
  "accepted_by_department",
  "handed_over",
  "done",
  "resulted",
  "read_and_acted",
  "withdrawn",
] as const;
export type InvestigationStatus = (typeof investigationStatuses)[number];

export const investigationSteps = ["hand_over", "perform", "result", "read", "none"] as const;
export type InvestigationStep = (typeof investigationSteps)[number];

/** What happens next in each state; the same lines as the CHECK on the table. */
export const investigationStepOf: Readonly<Record<InvestigationStatus, InvestigationStep>> = {
  requested: "hand_over",
  accepted_by_department: "perform",
  handed_over: "perform",
  done: "result",
  resulted: "read",
  read_and_acted: "none",
  withdrawn: "none",
};

/** Every legal move of a requested test, the same rows as the table `investigation_moves`. */
export const investigationMoves: readonly {
  readonly from: InvestigationStatus | "start";
  readonly to: InvestigationStatus;
}[] = [
  { from: "start", to: "requested" },
  { from: "requested", to: "accepted_by_department" },
  { from: "requested", to: "handed_over" },
  { from: "requested", to: "done" },
  { from: "requested", to: "resulted" },
  { from: "accepted_by_department", to: "done" },
  { from: "accepted_by_department", to: "resulted" },
  { from: "handed_over", to: "accepted_by_department" },
  { from: "handed_over", to: "done" },
  { from: "handed_over", to: "resulted" },
  { from: "done", to: "resulted" },
  { from: "resulted", to: "read_and_acted" },
  { from: "requested", to: "withdrawn" },
  { from: "accepted_by_department", to: "withdrawn" },
  { from: "handed_over", to: "withdrawn" },
];

/** The legal moves as rows: the guard of the database reads them, nobody writes them. */
export const investigationMovesTable = pgTable(
  "investigation_moves",
  { fromStatus: text().notNull(), toStatus: text({ enum: investigationStatuses }).notNull() },
  (table) => [primaryKey({ columns: [table.fromStatus, table.toStatus] })],
);

export const resultFindings = ["normal", "abnormal", "urgent"] as const;
export type ResultFinding = (typeof resultFindings)[number];

export interface TestResult {
  /** What the report says, in short. */
  readonly text: string;
  /** Day of the report, YYYY-MM-DD. */
  readonly reportedOn: string;
  /** Who answers for the report, as the report names them. */
  readonly reportedBy: string;
  /** As whoever recorded it read the report; a clinician signs it afterwards. */
  readonly finding: ResultFinding;
}

/** A rule that spoke when the test was requested, with what the clinician answered to it. */
export interface RequestFinding {
  readonly rule: string;
  readonly severity: "stop" | "warn" | "info";
  readonly message: string;
  readonly reason: string | null;
  /** Who agreed to lift a stop, where the rule allows it (a radiologist, a specialist). */
  readonly agreedWith: string | null;
}

/** One requested test. Owner, deadline and next step are never absent. */
export const investigationRequests = pgTable(
  "investigation_requests",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    consultationId: uuid().notNull(),
    patientId: uuid().notNull(),
    testId: text().$type<InvestigationId>().notNull(),
    /** The side of the hip; null for a blood test, which has none. */
    side: text().$type<CodeOf<"laterality">>(),
    clinicalQuestion: text().notNull(),
    urgency: text().$type<Urgency>().notNull(),
    status: text({ enum: investigationStatuses }).notNull(),
    receiptNumber: text().notNull().unique(),
    findings: jsonb().$type<readonly RequestFinding[]>().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => users.id),
    requestedAt: instant().notNull(),
    withdrawnReason: text(),
    ownerOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    ownerUserId: uuid().references(() => users.id),
    dueAt: instant().notNull(),
    nextStep: text({ enum: investigationSteps }).notNull(),
    result: jsonb().$type<TestResult>(),
    readBy: uuid().references(() => users.id),
    action: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    foreignKey({
      name: "investigation_requests_consultation",
      columns: [table.organisationId, table.consultationId],
      foreignColumns: [consultations.organisationId, consultations.id],
    }),
    foreignKey({
      name: "investigation_requests_patient",
      columns: [table.organisationId, table.patientId],
      foreignColumns: [patients.organisationId, patients.id],
    }),
    oneOf("investigation_requests_status", "status", investigationStatuses),
    oneOf("investigation_requests_next_step", "next_step", investigationSteps),
    check(
      "investigation_requests_step_of_state",
      sql`${table.nextStep} = case ${table.status} when 'requested' then 'hand_over'
        when 'accepted_by_department' then 'perform' when 'handed_over' then 'perform'
        when 'done' then 'result' when 'resulted' then 'read' else 'none' end`,
    ),
    check(
      "investigation_requests_result_whole",
      sql`${table.result} is null or coalesce(length(${table.result} ->> 'text') > 0
        and length(${table.result} ->> 'reportedBy') > 0 and length(${table.result} ->> 'reportedOn') = 10
        and ${table.result} ->> 'finding' in ('normal', 'abnormal', 'urgent'), false)`,
    ),
    check(
      "investigation_requests_result_known",
      sql`(${table.status} in ('resulted', 'read_and_acted')) = (${table.result} is not null)`,
    ),
    check(
      "investigation_requests_read_by_name",
      sql`(${table.status} = 'read_and_acted') = (${table.readBy} is not null and length(${table.action}) > 0)`,
    ),
    uniqueIndex("investigation_requests_once")
      .on(table.organisationId, table.consultationId, table.testId)
      .where(sql`status <> 'withdrawn'`),
    // Serves: the tests of one patient, newest first.
    index("investigation_requests_of_patient").on(table.organisationId, table.patientId, table.requestedAt),
    // Serves: open tests that wait on one clinician, soonest first; keyset on (due_at, id).
    index("investigation_requests_open_by_owner")
      .on(table.organisationId, table.ownerUserId, table.dueAt, table.id)
      .where(sql`next_step <> 'none'`),
    // Serves: the results that one clinician has to read, in the same order.
    index("investigation_requests_to_read_by_owner")
      .on(table.organisationId, table.ownerUserId, table.dueAt, table.id)
      .where(sql`next_step = 'read'`),
    // Serves: a practice's open tests, soonest first, page by page.
    index("investigation_requests_open_by_due")
      .on(table.organisationId, table.dueAt, table.id)
      .where(sql`next_step <> 'none'`),
  ],
);

/** Append-only history of a requested test. */
export const investigationEvents = pgTable(
  "investigation_events",
  {
    organisationId: organisationId(),
    requestId: uuid().notNull(),
    position: integer().notNull(),
    fromStatus: text({ enum: investigationStatuses }),
    toStatus: text({ enum: investigationStatuses }).notNull(),
    byUserId: uuid()
      .notNull()
      .references(() => users.id),
    signature: text().notNull(),
    at: instant().notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.requestId, table.position] }),
    foreignKey({
      name: "investigation_events_request",
      columns: [table.organisationId, table.requestId],
      foreignColumns: [investigationRequests.organisationId, investigationRequests.id],
    }),
  ],
);
