import { applies } from "./checklist/applies";
import { checklist, type Facts, type FieldId } from "./checklist/checklist";
import { reassuringAnswer } from "./red-flags/reassuring-answers";
import { type RedFlagId, redFlags } from "./red-flags/red-flags";
import type { Condition } from "./rules/condition";
import { evaluate } from "./rules/evaluate";
import { fieldsIn } from "./rules/explain";
import { compareUrgency, type Urgency } from "./rules/urgency";
import { smallestCover, type Way, ways } from "./ways-to-exclude";

/** A question to ask next, and what a reassuring answer to it helps to exclude. */
interface NextQuestion {
  readonly fieldId: FieldId;
  /** The worst of those red flags. */
  readonly urgency: Urgency;
  readonly helpsExclude: readonly RedFlagId[];
}

export interface SafestPath {
  /** Worst first, then in the order of the checklist. Empty: nothing that can be asked is open. */
  readonly questions: readonly NextQuestion[];
  /** Whether no smaller set would do. False only when the search was cut short; the set is then still enough. */
  readonly isSmallest: boolean;
  /** Red flags that stay open whatever is asked: what they turn on was answered, or cannot be asked here. */
  readonly cannotExclude: readonly RedFlagId[];
}

interface Open {
  readonly id: RedFlagId;
  readonly urgency: Urgency;
  readonly when: Condition;
  readonly ways: readonly Way[];
}

/**
 * The smallest set of questions whose reassuring answers exclude every red flag still open. Only questions that
 * apply to the patient count. Work it out anew after each answer: one that is not reassuring changes it.
 */
export function safestPath(facts: Facts, chosen: readonly string[] = []): SafestPath {
  const askable = (field: FieldId) => reassuringAnswer(field) !== undefined && applies(field, facts, chosen);
  const open: readonly Open[] = redFlags
    .filter((flag) => evaluate(flag.when, facts) === "unknown")
    .map(({ id, urgency, when }) => ({ id, urgency, when, ways: ways(when, facts, askable) }));
  const excludable = open.filter((flag) => flag.ways.length > 0);
  const { fields, isSmallest } = smallestCover(excludable.map((flag) => flag.ways));
  return {
    questions: [...fields].map((field) => nextQuestion(field, excludable)).sort(worstThenChecklist),
    isSmallest,
    cannotExclude: open.filter((flag) => flag.ways.length === 0).map((flag) => flag.id),
  };
}

function nextQuestion(fieldId: FieldId, open: readonly Open[]): NextQuestion {
  const helped = open.filter((flag) => fieldsIn(flag.when).includes(fieldId));
  const urgency = helped.map((flag) => flag.urgency).sort(compareUrgency)[0] ?? "info";
  return { fieldId, urgency, helpsExclude: helped.map((flag) => flag.id) };
}

const place: ReadonlyMap<string, number> = new Map(checklist.map((field, at) => [field.id, at]));

function worstThenChecklist(a: NextQuestion, b: NextQuestion): number {
  return compareUrgency(a.urgency, b.urgency) || (place.get(a.fieldId) ?? 0) - (place.get(b.fieldId) ?? 0);
}
