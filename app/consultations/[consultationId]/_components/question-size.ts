import { choiceShape } from "@/app/_ui/answers/choice";
import type { Field } from "@/lib/clinical/checklist/field";

/** Letters on the buttons of a choice that fits into half a line beside its words. */
const mostLetters = 25;

/** Whether a question fits into half a line of a wide checklist. By its definition alone, so that it never jumps. */
export function isShort(field: Field): boolean {
  switch (field.kind) {
    case "yesNo":
    case "measure":
      return true;
    case "choice": {
      const letters = field.options.reduce((sum, { label }) => sum + label.length, 0);
      return !field.ownWords && choiceShape(field.options) === "joined" && letters <= mostLetters;
    }
    default:
      return false;
  }
}
