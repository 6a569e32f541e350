import { type Facts, fieldById } from "@/lib/clinical/checklist/checklist";
import type { QuickAnswer } from "./quick-entry";

/** What taking an answer of a line would do to what is recorded. */
export interface Taking {
  /** The answer afterwards: several of many are added to those that are there. */
  readonly value: unknown;
  /** `changes`: another answer stands there now, so that somebody must want it. `same`: it is recorded already. */
  readonly does: "answers" | "changes" | "same";
}

/** What taking an answer of a line does to the facts. */
export function takingInto({ fieldId, value }: QuickAnswer, facts: Facts): Taking {
  const present: unknown = facts[fieldId];
  if (present === undefined) return { value, does: "answers" };
  const together = fieldById(fieldId).kind === "choices" || fieldById(fieldId).kind === "tried";
  const after = together ? joined(present, value) : value;
  if (JSON.stringify(after) === JSON.stringify(present)) return { value: after, does: "same" };
  return { value: after, does: together && !saysNone(present) && !saysNone(value) ? "answers" : "changes" };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function saysNone(value: unknown): boolean {
  return listOf(value).includes("none");
}

/** Both lists; "none" gives way to what is new, and a treatment that is named again is its new row. */
function joined(present: unknown, said: unknown): unknown {
  if (saysNone(said) || saysNone(present)) return said;
  const keyOf = (item: unknown) =>
    typeof item === "object" && item !== null && "treatment" in item ? item.treatment : item;
  const both = new Map([...listOf(present), ...listOf(said)].map((item) => [keyOf(item), item]));
  return [...both.values()];
}
