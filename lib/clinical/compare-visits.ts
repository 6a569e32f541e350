import { type Answers, checklist } from "./checklist/checklist";
import type { SectionId } from "./checklist/field";
import { answerText } from "./phrases";

/** One question in which two consultations differ, in words. `undefined`: not asked then. */
export interface Difference {
  readonly fieldId: string;
  readonly section: SectionId;
  readonly label: string;
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

export interface Differences {
  /** Asked both times, with different answers. */
  readonly changed: readonly Difference[];
  /** Asked the later time only. */
  readonly onlyLater: readonly Difference[];
  /** Asked the earlier time only: what holds now is not known. */
  readonly onlyEarlier: readonly Difference[];
}

/** What changed from one consultation to the next, in the order of the checklist. The same answers are left out. */
export function compareVisits(earlier: Answers, later: Answers): Differences {
  const differences = checklist
    .filter((field) => field.from === "answer")
    .map((field): Difference => {
      const [before, after] = [given(earlier, field.id), given(later, field.id)];
      return {
        fieldId: field.id,
        section: field.section,
        label: field.label,
        earlier: before === undefined ? undefined : answerText(field, before),
        later: after === undefined ? undefined : answerText(field, after),
      };
    })
    .filter((difference) => difference.earlier !== difference.later);
  return {
    changed: differences.filter(({ earlier: then, later: now }) => then !== undefined && now !== undefined),
    onlyLater: differences.filter((difference) => difference.earlier === undefined),
    onlyEarlier: differences.filter((difference) => difference.later === undefined),
  };
}

function given(answers: Answers, id: string): unknown {
  const value = (answers as Readonly<Record<string, unknown>>)[id];
  return value === "" ? undefined : value;
}
