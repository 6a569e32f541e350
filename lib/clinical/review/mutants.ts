import type { Condition } from "@/lib/clinical/rules/condition";

/** A condition with one small fault put in, and what the fault is. */
export interface Mutant {
  readonly fault: string;
  readonly condition: Condition;
}

/** Every condition that differs from this one by one small fault: a flipped comparison, a dropped clause, … */
export function mutants(condition: Condition): readonly Mutant[] {
  return [...faultsHere(condition), ...faultsWithin(condition)];
}

function faultsWithin(condition: Condition): readonly Mutant[] {
  if (condition.op === "unless") {
    return mutants(condition.part).map(({ fault, condition: part }) => ({
      fault,
      condition: { ...condition, part },
    }));
  }
  if (!("parts" in condition)) return [];
  return condition.parts.flatMap((part, at) =>
    mutants(part).map((mutant) => ({
      fault: mutant.fault,
      condition: { ...condition, parts: condition.parts.with(at, mutant.condition) },
    })),
  );
}

function faultsHere(condition: Condition): readonly Mutant[] {
  switch (condition.op) {
    case "all":
    case "any":
    case "countAtLeast":
      return [...droppedClauses(condition), ...otherCounts(condition)];
    case "unless":
      return [{ fault: "exclusion turned round", condition: condition.part }];
    case "eq":
      return [{ fault: "answer turned round", condition: { op: "unless", part: condition } }];
    case "in":
    case "includesAny":
      return shortenedLists(condition);
    case "gte":
    case "gt":
    case "lte":
    case "lt":
      return flippedComparisons(condition);
    default:
      return [{ fault: `${condition.op} turned round`, condition: { op: "unless", part: condition } }];
  }
}

type Group = Extract<Condition, { parts: readonly Condition[] }>;

function droppedClauses(group: Group): readonly Mutant[] {
  if (group.parts.length < 2) return [];
  return group.parts.map((_, at) => ({
    fault: `clause ${at + 1} of ${group.parts.length} dropped`,
    condition: { ...group, parts: group.parts.toSpliced(at, 1) },
  }));
}

function otherCounts(group: Group): readonly Mutant[] {
  const { parts } = group;
  if (group.op !== "countAtLeast") {
    const op = group.op === "all" ? "any" : "all";
    return [{ fault: `${group.op} made ${op}`, condition: { op, parts } }];
  }
  return [group.count - 1, group.count + 1].map((count) => ({
    fault: `count made ${count}`,
    condition: { op: "countAtLeast", count, parts },
  }));
}

type Listing = Extract<Condition, { values: readonly string[] }>;

function shortenedLists(listing: Listing): readonly Mutant[] {
  return listing.values.map((value, at) => ({
    fault: `${value} dropped from the list`,
    condition: { ...listing, values: listing.values.toSpliced(at, 1) },
  }));
}

type Comparing = Extract<Condition, { op: "gte" | "gt" | "lte" | "lt" }>;
const nextTo = { gte: "gt", gt: "gte", lte: "lt", lt: "lte" } as const;
const opposite = { gte: "lte", gt: "lt", lte: "gte", lt: "gt" } as const;

function flippedComparisons(comparing: Comparing): readonly Mutant[] {
  return [nextTo[comparing.op], opposite[comparing.op]].map((op) => ({
    fault: `${comparing.op} made ${op}`,
    condition: { ...comparing, op },
  }));
}
