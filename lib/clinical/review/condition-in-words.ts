import { fieldById } from "@/lib/clinical/checklist/checklist";
import { answerText, quantity } from "@/lib/clinical/phrases";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import type { Comparison, Condition } from "@/lib/clinical/rules/condition";
import { urgencyLabels } from "@/lib/clinical/rules/urgency";

const signs = { gte: "≥", gt: ">", lte: "≤", lt: "<" } as const;

/** A condition as a nested Markdown list that a clinician can read without reading code. */
export function conditionInWords(condition: Condition, depth = 0): readonly string[] {
  const indent = "  ".repeat(depth);
  switch (condition.op) {
    case "all":
    case "any":
    case "countAtLeast":
      return [
        `${indent}- ${howMany(condition)}:`,
        ...condition.parts.flatMap((part) => conditionInWords(part, depth + 1)),
      ];
    default:
      return [`${indent}- ${clauseInWords(condition)}`];
  }
}

function howMany(condition: Extract<Condition, { parts: readonly Condition[] }>): string {
  if (condition.op === "countAtLeast") return `at least ${condition.count} of`;
  return condition.op === "all" ? "all of" : "any of";
}

/** A clause without parts, in words. */
export function clauseInWords(condition: Condition): string {
  switch (condition.op) {
    case "all":
    case "any":
    case "countAtLeast":
      return `${howMany(condition)} (${condition.parts.map(clauseInWords).join("; ")})`;
    case "unless":
      return `unless it was answered that ${clauseInWords(condition.part)}`;
    case "missing":
      return `${fieldById(condition.field).label} was not asked`;
    case "flag":
      return `the red flag “${redFlags.find((flag) => flag.id === condition.id)?.label ?? condition.id}” fired`;
    case "flagUrgency":
      return `the urgency is ${urgencyLabels[condition.urgency]}`;
    case "chosen":
      return `chosen: ${condition.ids.join(", ")}`;
    default:
      return comparisonInWords(condition);
  }
}

function comparisonInWords(comparison: Comparison): string {
  const field = fieldById(comparison.field);
  const codes = (values: readonly string[]) =>
    values.map((code) => answerText(field, field.kind === "choices" ? [code] : code)).join(", ");
  switch (comparison.op) {
    case "eq":
      return `${field.label}: ${answerText(field, comparison.value)}`;
    case "in":
      return `${field.label} is one of: ${codes(comparison.values)}`;
    case "includesAny":
      return `${field.label} includes any of: ${codes(comparison.values)}`;
    default:
      return `${field.label} ${signs[comparison.op]} ${quantity(comparison.value, "unit" in field ? field.unit : "")}`;
  }
}
