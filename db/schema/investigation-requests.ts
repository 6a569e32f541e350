import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CodeOf } from "@/lib/clinical/checklist/checklist";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import { instant, oneOf, organisationId } from "./columns";
import { consultations } from "./consultations";
import { organisations } from "./organisations";
import { patients } from "./patients";
import { users } from "./users";

export const investigationStatuses = ["requested", "withdrawn"] as const;


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
    nextStep: text().notNull(),
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
    uniqueIndex("investigation_requests_once")
      .on(table.organisationId, table.consultationId, table.testId)
      .where(sql`status <> 'withdrawn'`),
    // Serves: the tests of one patient, newest first.
    index("investigation_requests_of_patient").on(
      table.organisationId,
      table.patientId,
      table.requestedAt.desc(),
    ),
    // Serves: open tests that wait on one clinician, soonest first.
    index("investigation_requests_open_by_owner")
      .on(table.organisationId, table.ownerUserId, table.dueAt)
      .where(sql`status = 'requested'`),
  ],
);
