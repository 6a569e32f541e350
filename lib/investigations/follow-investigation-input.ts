import { z } from "zod";
import type { InvestigationStatus, ResultFinding } from "@/db/schema";

const text = (label: string, most: number) =>
  z.string().trim().max(most, `${label} can have at most ${most} characters`);

const steps = ["accepted_by_department", "handed_over", "done"] as const satisfies InvestigationStatus[];
const findings = ["normal", "abnormal", "urgent"] as const satisfies ResultFinding[];

export const followInvestigationInput = z.strictObject({
  requestId: z.uuid(),
  step: z.enum(steps, "Choose what happened"),
  note: text("The note", 500).default(""),
});

export const recordResultInput = z.strictObject({
  requestId: z.uuid(),
  finding: z.enum(findings, "Choose how the report reads"),
  text: text("The result", 8000).min(1, "Write what the report says"),
  reportedBy: text("The name", 120).min(1, "Write who reported it: a name, or the laboratory"),
  /** Day of the report, YYYY-MM-DD. */
  reportedOn: z.iso.date("Give the day of the report"),
});

export const readResultInput = z.strictObject({
  requestId: z.uuid(),
  action: text("The action", 1000).min(
    1,
    "Write what you did about the result, or that nothing is to be done",
  ),
  /** The day by which the patient is told, YYYY-MM-DD: becomes a promise of whoever signs. Empty: none. */
  tellPatientBy: z.union([z.iso.date("Give the day, or leave it empty"), z.literal("")]).default(""),
});

export const withdrawInvestigationInput = z.strictObject({
  requestId: z.uuid(),
  reason: text("The reason", 500).min(1, "Say why the test is withdrawn"),
});
