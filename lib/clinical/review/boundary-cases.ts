import type { Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import type { Condition } from "@/lib/clinical/rules/condition";
import { type Circumstances, evaluate, noCircumstances, type Verdict } from "@/lib/clinical/rules/evaluate";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import { type Candidates, candidateValues, type Value } from "./candidate-values";

/** A situation that a rule is tried in, and what the rule makes of it. */
export interface BoundaryCase {
  readonly facts: Facts;
  readonly flags: readonly string[];
  readonly urgency: Urgency;
  readonly verdict: Verdict;
}

/** One clause of a rule, shown to decide it: nothing but the clause changes from case to case. */
export interface Decision {
  readonly clause: Condition;
  readonly cases: readonly BoundaryCase[];
}

type Setting = Pick<BoundaryCase, "facts" | "flags" | "urgency">;

/** What the fields may still be, the flags that must and must not have fired, and the urgency if it matters. */
interface Demand {
  readonly fields: ReadonlyMap<FieldId, readonly Value[]>;
  readonly flags: ReadonlyMap<string, boolean>;
  readonly urgency: Urgency | undefined;
}

const noDemand: Demand = { fields: new Map(), flags: new Map(), urgency: undefined };

/** Alternatives kept at each step of the search; more never mattered for a rule of the pathway. */
const BREADTH = 24;

/**
 * For every clause of a condition, cases in which it alone decides: its answer on the near side of the
 * threshold, on the far side, each other answer it names, and not asked. Rules without parts give one decision.
 */
export function decisions(condition: Condition): readonly Decision[] {
  const candidates = candidateValues(condition);
  return paths(condition).map((path) => decisionAt(condition, path, candidates));
}

/** The verdict of a condition in a case. */
export function verdictIn(condition: Condition, { facts, flags, urgency }: Setting): Verdict {
  const within: Circumstances = { ...noCircumstances, flags: new Set(flags), urgency };
  return evaluate(condition, facts, within);
}

type Path = readonly number[];

/** Where each clause without parts stands. */
function paths(condition: Condition): readonly Path[] {
  if ("parts" in condition) {
    return condition.parts.flatMap((part, at) => paths(part).map((rest) => [at, ...rest]));
  }
  return condition.op === "unless" ? paths(condition.part).map((rest) => [0, ...rest]) : [[]];
}

function decisionAt(condition: Condition, path: Path, candidates: Candidates): Decision {
  const { clause, demands } = deciding(condition, path, candidates);
  for (const demand of freeOf(clause, demands)) {
    const cases = casesAround(condition, clause, settle(demand, candidates), candidates);
    if (new Set(cases.map((each) => each.verdict === "met")).size === 2) return { clause, cases };
  }
  return { clause, cases: [] };
}

/** Those first that leave the answer to the clause open: a fixed one would let another clause speak for it. */
function freeOf(clause: Condition, demands: readonly Demand[]): readonly Demand[] {
  const fixes = (demand: Demand) => "field" in clause && demand.fields.has(clause.field);
  return [...demands.filter((demand) => !fixes(demand)), ...demands.filter(fixes)];
}

/** The demands on everything else under which the clause at the path decides the whole. */
function deciding(
  condition: Condition,
  path: Path,
  candidates: Candidates,
): { clause: Condition; demands: readonly Demand[] } {
  const [at, ...rest] = path;
  if (at === undefined) return { clause: condition, demands: [noDemand] };
  if (condition.op === "unless") return deciding(condition.part, rest, candidates);
  if (!("parts" in condition)) return { clause: condition, demands: [noDemand] };
  const part = condition.parts[at];
  if (!part) throw new Error("No part stands at that place");
  const { clause, demands } = deciding(part, rest, candidates);
  const others = condition.parts.filter((_, index) => index !== at);
  const needed = neededOf(condition) - 1;
  return { clause, demands: combine(demands, exactly(needed, others, candidates)) };
}

type Group = Extract<Condition, { parts: readonly Condition[] }>;

function neededOf(condition: Group): number {
  if (condition.op === "countAtLeast") return condition.count;
  return condition.op === "all" ? condition.parts.length : 1;
}

/** Demands under which exactly so many of the parts are met and the others are not. */
function exactly(
  count: number,
  [part, ...rest]: readonly Condition[],
  candidates: Candidates,
): readonly Demand[] {
  if (!part) return count === 0 ? [noDemand] : [];
  const withPart =
    count > 0 ? combine(demandsFor(part, true, candidates), exactly(count - 1, rest, candidates)) : [];
  const without = combine(demandsFor(part, false, candidates), exactly(count, rest, candidates));
  return [...withPart, ...without].slice(0, BREADTH);
}

function demandsFor(condition: Condition, met: boolean, candidates: Candidates): readonly Demand[] {
  switch (condition.op) {
    case "all":
    case "any":
    case "countAtLeast":
      return demandsForParts(condition, met, candidates);
    case "unless":
      return demandsFor(condition.part, !met, candidates);
    case "flag":
      return [{ ...noDemand, flags: new Map([[condition.id, met]]) }];
    case "flagUrgency":
      return [{ ...noDemand, urgency: met ? condition.urgency : "routine" }];
    case "missing":
    case "chosen":
      return [noDemand];
    default: {
      const values = (candidates.get(condition.field) ?? []).filter(
        (value) => holds(condition, value) === met,
      );
      return values.length > 0 ? [{ ...noDemand, fields: new Map([[condition.field, values]]) }] : [];
    }
  }
}

/** First with every part settled, so that the case is plain; then with only as many as it takes. */
function demandsForParts(condition: Group, met: boolean, candidates: Candidates): readonly Demand[] {
  const { parts } = condition;
  const needed = neededOf(condition);
  const counts = met ? range(needed, parts.length) : range(0, needed - 1).reverse();
  const settled = counts.flatMap((count) => exactly(count, parts, candidates));
  const enough = met ? needed : parts.length - needed + 1;
  return [
    ...settled.slice(0, BREADTH / 2),
    ...atLeastSo(enough, met, parts, candidates).slice(0, BREADTH / 2),
  ];
}

/** Demands under which at least so many of the parts are met, or are not; the others are left open. */
function atLeastSo(
  count: number,
  met: boolean,
  [part, ...rest]: readonly Condition[],
  candidates: Candidates,
): readonly Demand[] {
  if (count === 0) return [noDemand];
  if (!part) return [];
  const withPart = combine(demandsFor(part, met, candidates), atLeastSo(count - 1, met, rest, candidates));
  return [...withPart, ...atLeastSo(count, met, rest, candidates)].slice(0, BREADTH);
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

function holds(condition: Extract<Condition, { field: FieldId }>, value: Value): boolean {
  return evaluate(condition, { [condition.field]: value }) === "met";
}

function combine(some: readonly Demand[], others: readonly Demand[]): readonly Demand[] {
  return some.flatMap((one) => others.flatMap((other) => merged(one, other) ?? [])).slice(0, BREADTH);
}

/** Both demands at once; `undefined` when they contradict each other. */
function merged(one: Demand, other: Demand): Demand | undefined {
  const fields = new Map(one.fields);
  for (const [field, values] of other.fields) {
    const shared = fields.get(field)?.filter((value) => values.includes(value)) ?? values;
    if (shared.length === 0) return undefined;
    fields.set(field, shared);
  }
  const clash = [...other.flags].some(([id, fired]) => (one.flags.get(id) ?? fired) !== fired);
  if (clash || (one.urgency && other.urgency && one.urgency !== other.urgency)) return undefined;
  return { fields, flags: new Map([...one.flags, ...other.flags]), urgency: one.urgency ?? other.urgency };
}

/** One setting that meets a demand: of the answers allowed, the first. */
function settle(demand: Demand, candidates: Candidates): Setting {
  const answers = [...candidates.keys()].flatMap((field) => {
    const value = demand.fields.get(field)?.[0];
    return value === undefined ? [] : [[field, value] as const];
  });
  return {
    facts: Object.fromEntries(answers),
    flags: [...demand.flags].filter(([, fired]) => fired).map(([id]) => id),
    urgency: demand.urgency ?? "routine",
  };
}

function casesAround(
  whole: Condition,
  clause: Condition,
  setting: Setting,
  candidates: Candidates,
): readonly BoundaryCase[] {
  return variants(clause, setting, candidates).map((each) => ({ ...each, verdict: verdictIn(whole, each) }));
}

/** The setting with the clause answered in every way that tells its readings apart. */
function variants(clause: Condition, setting: Setting, candidates: Candidates): readonly Setting[] {
  if (clause.op === "flag") {
    const others = setting.flags.filter((id) => id !== clause.id);
    return [
      { ...setting, flags: [...others, clause.id] },
      { ...setting, flags: others },
    ];
  }
  if (clause.op === "flagUrgency") {
    return [
      { ...setting, urgency: clause.urgency },
      { ...setting, urgency: "routine" },
    ];
  }
  if (!("field" in clause)) return [setting];
  const { [clause.field]: _, ...unasked } = setting.facts;
  const answered = (candidates.get(clause.field) ?? []).map((value) => ({
    ...setting,
    facts: { ...setting.facts, [clause.field]: value },
  }));
  return [...answered, { ...setting, facts: unasked }];
}
