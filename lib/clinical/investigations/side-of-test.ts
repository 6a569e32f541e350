import type { CodeOf, Facts } from "@/lib/clinical/checklist/checklist";
import { type InvestigationId, investigations } from "./catalogue";

const bloodTests: ReadonlySet<string> = new Set(
  investigations.filter(({ modality }) => modality === "Blood").map(({ id }) => id),
);

/** Whether a test is taken from blood, and so has no side. */
export function isBloodTest(testId: InvestigationId): boolean {
  return bloodTests.has(testId);
}

/** The side a test is requested for: the one recorded. `null` for a blood test, and where none is recorded. */
export function sideOfTest(testId: InvestigationId, facts: Facts): CodeOf<"laterality"> | null {
  return isBloodTest(testId) ? null : (facts.laterality ?? null);
}
