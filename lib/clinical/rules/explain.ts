import type { Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import type { Condition } from "./condition";
import { type Circumstances, evaluate, isAnswered, noCircumstances } from "./evaluate";

/** The fields behind each red flag that fired, for conditions that rest on one. */
export type FlagReasons = ReadonlyMap<string, readonly FieldId[]>;

const noReasons: FlagReasons = new Map();

/**
 * The fields whose answers make a condition met, in the order of the condition. An exclusion that did not apply
 * is part of the reason, asked or not: "not asked" then stands in the explanation.
 */
export function reasonsFor(
  condition: Condition,
  facts: Facts,
  within: Circumstances = noCircumstances,
  flagReasons: FlagReasons = noReasons,
): readonly FieldId[] {
  return [...new Set(supporting(condition, facts, within, flagReasons))];
}

function supporting(
  condition: Condition,
  facts: Facts,
  within: Circumstances,
  flagReasons: FlagReasons,
): readonly FieldId[] {
  switch (condition.op) {
    case "all":
    case "any":
    case "countAtLeast":
      return condition.parts
        .filter((part) => evaluate(part, facts, within) === "met")
        .flatMap((part) => supporting(part, facts, within, flagReasons));
    case "unless":
      return fieldsIn(condition.part);
    case "flag":
      return flagReasons.get(condition.id) ?? [];
    case "flagUrgency":
      return [...flagReasons.values()].flat();
    case "chosen":
      return [];
    default:
      return [condition.field];
  }
}

/** Every field a condition reads, in its order, each once. */
export function fieldsIn(condition: Condition): readonly FieldId[] {
  switch (condition.op) {
    case "all":
    case "any":
    case "countAtLeast":
      return [...new Set(condition.parts.flatMap(fieldsIn))];
    case "unless":
      return fieldsIn(condition.part);
    case "flag":
    case "flagUrgency":
    case "chosen":
      return [];
    default:
      return [condition.field];
  }
}

/**
 * The unanswered fields that can still settle a condition that is unknown: those in its unknown parts, and those
 * whose answer would exclude it. Empty when the condition is not unknown.
 */
export function openQuestions(condition: Condition, facts: Facts): readonly FieldId[] {
  if (evaluate(condition, facts) !== "unknown") return [];
  return [...new Set(open(condition, facts))];
}

function open(condition: Condition, facts: Facts): readonly FieldId[] {
  switch (condition.op) {
    case "all":
    case "any":
    case "countAtLeast":
      return condition.parts
        .filter((part) => part.op === "unless" || evaluate(part, facts) === "unknown")
        .flatMap((part) => open(part, facts));
    default:
      return fieldsIn(condition).filter((field) => !isAnswered(facts, field));
  }
}
