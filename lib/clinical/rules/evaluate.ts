import type { Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import type { Comparison, Condition } from "./condition";
import type { Urgency } from "./urgency";

export type Verdict = "met" | "not-met" | "unknown";

/** What a condition can depend on besides the facts. */
export interface Circumstances {
  /** Ids of the red flags that fired, those that another took over too. */
  readonly flags: ReadonlySet<string>;
  /** The highest urgency of the flags that stand. */
  readonly urgency: Urgency;
  /** Ids of the tests and medicines chosen. */
  readonly chosen: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** No flag has fired and nothing is chosen: what red flags are evaluated in. */
export const noCircumstances: Circumstances = { flags: nothing, urgency: "routine", chosen: nothing };

/** Whether a field was answered. An empty list is an answer; blank text is not. */
export function isAnswered(facts: Facts, field: FieldId): boolean {
  const answer = facts[field];
  return answer !== undefined && answer !== "";
}

/**
 * Met, not met or unknown. A comparison on an unanswered field is unknown; `unless`, `missing`, `flag`,
 * `flagUrgency` and `chosen` never are.
 */
export function evaluate(
  condition: Condition,
  facts: Facts,
  within: Circumstances = noCircumstances,
): Verdict {
  switch (condition.op) {
    case "all":
      return evaluateAll(condition.parts, facts, within);
    case "any":
      return evaluateAtLeast(1, condition.parts, facts, within);
    case "countAtLeast":
      return evaluateAtLeast(condition.count, condition.parts, facts, within);
    case "unless":
      return verdict(evaluate(condition.part, facts, within) !== "met");
    case "missing":
      return verdict(!isAnswered(facts, condition.field));
    case "flag":
      return verdict(within.flags.has(condition.id));
    case "flagUrgency":
      return verdict(within.urgency === condition.urgency);
    case "chosen":
      return verdict(condition.ids.some((id) => within.chosen.has(id)));
    default:
      return isAnswered(facts, condition.field)
        ? verdict(compare(condition, facts[condition.field]))
        : "unknown";
  }
}

const verdict = (met: boolean): Verdict => (met ? "met" : "not-met");

function evaluateAll(parts: readonly Condition[], facts: Facts, within: Circumstances): Verdict {
  let found: Verdict = "met";
  for (const part of parts) {
    const next = evaluate(part, facts, within);
    if (next === "not-met") return next;
    if (next === "unknown") found = next;
  }
  return found;
}

function evaluateAtLeast(count: number, parts: readonly Condition[], facts: Facts, within: Circumstances) {
  let met = 0;
  let unknown = 0;
  for (const part of parts) {
    const next = evaluate(part, facts, within);
    if (next === "met" && ++met >= count) return next;
    if (next === "unknown") unknown++;
  }
  return met + unknown >= count ? "unknown" : "not-met";
}

function compare(comparison: Comparison, answer: Facts[FieldId]): boolean {
  switch (comparison.op) {
    case "eq":
      return answer === comparison.value;
    case "in":
      return typeof answer === "string" && comparison.values.includes(answer);
    case "includesAny":
      return Array.isArray(answer) && comparison.values.some((code) => answer.includes(code));
    default:
      return typeof answer === "number" && compareNumbers(comparison.op, answer, comparison.value);
  }
}

function compareNumbers(op: "gte" | "gt" | "lte" | "lt", answer: number, value: number): boolean {
  switch (op) {
    case "gte":
      return answer >= value;
    case "gt":
      return answer > value;
    case "lte":
      return answer <= value;
    case "lt":
      return answer < value;
  }
}
