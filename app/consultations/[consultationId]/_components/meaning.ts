import { type Assessment, assess } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { withImplied } from "@/lib/clinical/medicines/catalogue";
import type { ConsultationState } from "./consultation-state";
import { usePart, useWorkspace } from "./store-context";

/** One assessment for each state of the answers, whoever asks: what rules read is new with each change they can tell. */
const workedOut = new WeakMap<Facts, Assessment>();

/** What the answers mean on the day of the consultation, with every chosen test and medicine checked. */
export function meaningOf(
  {
    ruled,
    chosenTests,
    chosenMedicines,
  }: Pick<ConsultationState, "ruled" | "chosenTests" | "chosenMedicines">,
  consultedOn: string,
): Assessment {
  const known = workedOut.get(ruled);
  if (known) return known;
  const medicines = withImplied(chosenMedicines);
  const assessment = assess(ruled, { orders: chosenTests, medicines, onDate: consultedOn });
  workedOut.set(ruled, assessment);
  return assessment;
}

/** One part of what the answers mean; redraws only when that part is another value. The pick must build nothing new. */
export function useMeaning<T>(pick: (meaning: Assessment) => T): T {
  const { consultedOn } = useWorkspace().view.consultation;
  return usePart((state) => pick(meaningOf(state, consultedOn)));
}
