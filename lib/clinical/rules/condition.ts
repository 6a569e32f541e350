import type { CodeOf, FieldId } from "@/lib/clinical/checklist/checklist";
import type { Urgency } from "./urgency";

type NumberFieldId = FieldId<"measure" | "scale" | "computed">;

/** A condition as data: it can be evaluated, explained, printed and mutated. */
export type Condition =
  | { readonly op: "all" | "any"; readonly parts: readonly Condition[] }
  | { readonly op: "countAtLeast"; readonly count: number; readonly parts: readonly Condition[] }
  | { readonly op: "unless"; readonly part: Condition }
  | { readonly op: "missing"; readonly field: FieldId }
  | Comparison
  | { readonly op: "flag"; readonly id: string }
  | { readonly op: "flagUrgency"; readonly urgency: Urgency }
  | { readonly op: "chosen"; readonly ids: readonly string[] };

/** A condition on one answer; unknown while the field is unanswered. */
export type Comparison =
  | { readonly op: "eq"; readonly field: FieldId; readonly value: string | number | boolean }
  | { readonly op: "in" | "includesAny"; readonly field: FieldId; readonly values: readonly string[] }
  | { readonly op: "gte" | "gt" | "lte" | "lt"; readonly field: NumberFieldId; readonly value: number };

/** Every part is met. Not met as soon as one part is not; otherwise unknown spreads. */
export const all = (...parts: Condition[]): Condition => ({ op: "all", parts });

/** At least one part is met. */
export const any = (...parts: Condition[]): Condition => ({ op: "any", parts });

/** At least `count` parts are met. */
export const countAtLeast = (count: number, ...parts: Condition[]): Condition => ({
  op: "countAtLeast",
  count,
  parts,
});

/** An exclusion: it counts only when affirmatively answered, so a blank never silences a rule. */
export const unless = (part: Condition): Condition => ({ op: "unless", part });

/** The field was not asked. Never unknown. */
export const unanswered = (field: FieldId): Condition => ({ op: "missing", field });

/** The answer is yes. */
export const yes = (field: FieldId<"yesNo">): Condition => ({ op: "eq", field, value: true });

/** The answer is no: asked and denied. */
export const no = (field: FieldId<"yesNo">): Condition => ({ op: "eq", field, value: false });

/** The answer is that code. */
export const is = <I extends FieldId<"choice">>(field: I, value: CodeOf<I>): Condition => ({
  op: "eq",
  field,
  value,
});

/** The answer is one of those codes. */
export const isOneOf = <I extends FieldId<"choice">>(field: I, ...values: CodeOf<I>[]): Condition => ({
  op: "in",
  field,
  values,
});

/** At least one of those codes was chosen. */
export const includes = <I extends FieldId<"choices">>(field: I, ...values: CodeOf<I>[]): Condition => ({
  op: "includesAny",
  field,
  values,
});

/** The number is exactly that. */
export const equals = (field: NumberFieldId, value: number): Condition => ({ op: "eq", field, value });

/** The number is that or more. */
export const atLeast = (field: NumberFieldId, value: number): Condition => ({ op: "gte", field, value });

/** The number is more than that. */
export const over = (field: NumberFieldId, value: number): Condition => ({ op: "gt", field, value });

/** The number is that or less. */
export const atMost = (field: NumberFieldId, value: number): Condition => ({ op: "lte", field, value });

/** The number is less than that. */
export const under = (field: NumberFieldId, value: number): Condition => ({ op: "lt", field, value });

/** The highest urgency of the flags present is that. Never unknown. */
export const urgencyIs = (urgency: Urgency): Condition => ({ op: "flagUrgency", urgency });

/** One of those tests or medicines is chosen. Never unknown. */
export const chosen = (ids: readonly string[]): Condition => ({ op: "chosen", ids });
