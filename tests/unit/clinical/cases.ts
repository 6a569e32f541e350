import { type Assessment, assess } from "@/lib/clinical/assess";
import { factsSchema } from "@/lib/clinical/checklist/answers";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import type { GivenAnswers } from "./pathway";

/** Answers as a case writes them, refused when the checklist does not allow them. */
export function facts(answers: GivenAnswers): Facts {
  return factsSchema.parse(answers);
}

/** The assessment of answers with nothing requested. */
export function assessed(answers: GivenAnswers): Assessment {
  return assess(facts(answers), { orders: [], medicines: [] });
}

export const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).sort();
