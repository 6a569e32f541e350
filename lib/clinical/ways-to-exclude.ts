import type { Facts, FieldId } from "./checklist/checklist";
import { reassuringAnswer } from "./red-flags/reassuring-answers";
import type { Condition } from "./rules/condition";
import { evaluate } from "./rules/evaluate";

/** Fields whose reassuring answers, all together, make a condition not met. */
export type Way = ReadonlySet<FieldId>;

const nothingToAsk: Way = new Set();

const union = (one: Way, other: Way): Way => new Set([...one, ...other]);
const isWithin = (part: Way, whole: Way) => [...part].every((field) => whole.has(field));

/** Search steps after which the best set found so far is taken. */
const STEP_LIMIT = 20_000;

/**
 * Every smallest way to exclude a condition by reassuring answers to fields that can be asked. One empty way: it
 * is excluded already. None: it is met, or cannot be excluded by asking.
 */
export function ways(
  condition: Condition,
  facts: Facts,
  askable: (field: FieldId) => boolean,
): readonly Way[] {
  const verdict = evaluate(condition, facts);
  if (verdict !== "unknown") return verdict === "met" ? [] : [nothingToAsk];
  switch (condition.op) {
    case "all":
      return waysToMiss(condition.parts, 1, facts, askable);
    case "any":
      return waysToMiss(condition.parts, condition.parts.length, facts, askable);
    case "countAtLeast":
      return waysToMiss(condition.parts, condition.parts.length - condition.count + 1, facts, askable);
    default:
      return waysByAnswer(condition, facts, askable);
  }
}

function waysByAnswer(
  condition: Condition,
  facts: Facts,
  askable: (field: FieldId) => boolean,
): readonly Way[] {
  if (!("field" in condition) || !askable(condition.field)) return [];
  const reassured: Facts = { ...facts, [condition.field]: reassuringAnswer(condition.field) };
  return evaluate(condition, reassured) === "not-met" ? [new Set([condition.field])] : [];
}

/** The ways to make at least so many of the parts not met. */
function waysToMiss(
  [part, ...rest]: readonly Condition[],
  count: number,
  facts: Facts,
  askable: (field: FieldId) => boolean,
): readonly Way[] {
  if (count === 0) return [nothingToAsk];
  if (!part || rest.length + 1 < count) return [];
  const withPart = ways(part, facts, askable).flatMap((way) =>
    waysToMiss(rest, count - 1, facts, askable).map((other) => union(way, other)),
  );
  return smallestOf([...withPart, ...waysToMiss(rest, count, facts, askable)]);
}

/** Without the ways that ask all that another asks, and more. */
function smallestOf(found: readonly Way[]): readonly Way[] {
  const kept: Way[] = [];
  for (const way of [...found].sort((a, b) => a.size - b.size)) {
    if (!kept.some((smaller) => isWithin(smaller, way))) kept.push(way);
  }
  return kept;
}

/**
 * The smallest union that holds one way of each list. Exact unless the search needs more than `STEP_LIMIT`
 * steps; its first descent is greedy, so what it then returns is a good answer, and always a complete one.
 */
export function smallestCover(lists: readonly (readonly Way[])[]): { fields: Way; isSmallest: boolean } {
  const single = lists.filter((list) => list.length === 1).flat();
  const forced = single.reduce<Way>(union, nothingToAsk);
  const choices = lists.filter((list) => list.length > 1);
  let best: Way | undefined;
  let steps = 0;
  const search = (fields: Way): void => {
    if (best && (fields.size >= best.size || ++steps > STEP_LIMIT)) return;
    const uncovered = choices.filter((list) => !list.some((way) => isWithin(way, fields)));
    const next = uncovered.sort((a, b) => a.length - b.length)[0];
    if (!next) {
      best = fields;
      return;
    }
    const options = next.map((way) => union(fields, way)).sort((a, b) => a.size - b.size);
    for (const option of options) search(option);
  };
  search(forced);
  return { fields: best ?? forced, isSmallest: steps <= STEP_LIMIT };
}
