import { type Facts, type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { Field } from "@/lib/clinical/checklist/field";
import type { Condition } from "@/lib/clinical/rules/condition";

export type Value = Exclude<Facts[FieldId], undefined>;

/** For each field a condition reads, the answers on either side of each of its thresholds. */
export type Candidates = ReadonlyMap<FieldId, readonly Value[]>;

/** The answers worth trying on a condition: at, just above and just below each threshold; in and out of each list. */
export function candidateValues(condition: Condition): Candidates {
  const byField = Map.groupBy(leaves(condition), (leaf) => leaf.field);
  return new Map([...byField].map(([id, read]) => [id, valuesFor(fieldById(id), read)]));
}

type Leaf = Extract<Condition, { field: FieldId }>;

function leaves(condition: Condition): readonly Leaf[] {
  if ("parts" in condition) return condition.parts.flatMap(leaves);
  if (condition.op === "unless") return leaves(condition.part);
  return "field" in condition ? [condition] : [];
}

function valuesFor(field: Field, read: readonly Leaf[]): readonly Value[] {
  switch (field.kind) {
    case "yesNo":
      return [true, false];
    case "choice":
      return codesFor(field.options, read);
    case "choices":
      return [...codesFor(field.options, read).map((code) => [code]), []] as readonly Value[];
    case "measure":
    case "computed":
    case "scale":
      return numbersAround(field, read);
    case "text":
      return ["something written"];
    default:
      return [];
  }
}

/** Every code that is named, and the first that is not. The options of a field are its codes by definition. */
function codesFor(options: readonly { readonly code: string }[], read: readonly Leaf[]): readonly Value[] {
  const named = new Set(read.flatMap(namedIn));
  const other = options.find((option) => !named.has(option.code));
  return [...named, ...(other ? [other.code] : [])] as readonly Value[];
}

function namedIn(leaf: Leaf): readonly string[] {
  if ("values" in leaf) return leaf.values;
  return "value" in leaf && typeof leaf.value === "string" ? [leaf.value] : [];
}

function numbersAround(field: Field, read: readonly Leaf[]): readonly number[] {
  const step = field.kind === "measure" && !field.integer ? 0.1 : 1;
  const [min, max] = "min" in field ? [field.min, field.max] : [0, 10];
  const thresholds = read.flatMap((leaf) =>
    "value" in leaf && typeof leaf.value === "number" ? [leaf.value] : [],
  );
  const around = thresholds.flatMap((value) => [value, rounded(value - step), rounded(value + step)]);
  const inRange = [...new Set(around)].filter((value) => value >= min && value <= max);
  return inRange.length > 0 ? inRange.sort((a, b) => a - b) : [min, max];
}

const rounded = (value: number) => Math.round(value * 10) / 10;
