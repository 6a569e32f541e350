import { type Assessment, assess } from "./assess";
import type { Answers, Facts } from "./checklist/checklist";
import { factsOf, type PatientFacts } from "./facts";
import type { InvestigationId } from "./investigations/catalogue";
import { type MedicineId, withImplied } from "./medicines/catalogue";

/** What is recorded in one consultation and read by the rules. */
export interface Visit {
  readonly answers: Answers;
  readonly chosenTests: readonly InvestigationId[];
  readonly chosenMedicines: readonly MedicineId[];
  /** The day of the consultation, `YYYY-MM-DD`. */
  readonly consultedOn: string;
}

/** The facts of a visit and what they mean, with every chosen test and medicine checked. */
export function assessVisit(visit: Visit, patient: PatientFacts): { facts: Facts; assessment: Assessment } {
  const facts = factsOf(visit.answers, patient, visit.consultedOn);
  const assessment = assess(facts, {
    orders: visit.chosenTests,
    medicines: withImplied(visit.chosenMedicines),
    onDate: visit.consultedOn,
  });
  return { facts, assessment };
}
