import type { Because } from "@/app/_ui/finding";
import type { Tone } from "@/app/_ui/icon";
import type { Reason } from "@/lib/clinical/assess";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import type { Severity } from "@/lib/clinical/rules/rule";
import type { Urgency } from "@/lib/clinical/rules/urgency";

export const toneOfUrgency: Readonly<Record<Urgency, Tone>> = {
  emergency_same_day: "emergency",
  very_urgent_48h: "emergency",
  urgent_suspected_cancer: "urgent",
  urgent: "urgent",
  routine: "warn",
  self_care: "info",
  info: "info",
};

export const wordOfSeverity: Readonly<Record<Severity, string>> = {
  stop: "Stop",
  warn: "Caution",
  info: "Note",
};

const weightiest: readonly Severity[] = ["stop", "warn", "info"];

/** The weightiest findings first; equal ones as they stand. */
export function byWeight<F extends { readonly severity: Severity }>(findings: readonly F[]): readonly F[] {
  return [...findings].sort((a, b) => weightiest.indexOf(a.severity) - weightiest.indexOf(b.severity));
}

/** The answers behind a finding; those that are given on this screen lead to their question. */
export function becauseOf(because: readonly Reason[]): readonly Because[] {
  return because.map(({ fieldId, label, answerText: answer }) =>
    fieldById(fieldId).from === "answer" ? { label, answer, href: `#${fieldId}` } : { label, answer },
  );
}
