import type { FieldId } from "@/lib/clinical/checklist/checklist";
import { safestPath } from "@/lib/clinical/safest-path";
import type { ConsultationState } from "./consultation-state";

/** The first question on the shortest way to exclude every red flag still open. */
export function nextToAsk({ facts, chosenTests, chosenMedicines }: ConsultationState): FieldId | undefined {
  return safestPath(facts, [...chosenTests, ...chosenMedicines]).questions[0]?.fieldId;
}
