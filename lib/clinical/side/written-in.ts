import type { Field } from "@/lib/clinical/checklist/field";

/** What a clinician wrote in words of her own as the answer to a field: a text, a diagnosis, activities. Else nothing. */
export function writtenIn({ kind }: Pick<Field, "kind">, value: unknown): string {
  return kind === "text" || kind === "psfs" || kind === "choice" ? wordsIn(kind, value) : "";
}

function wordsIn(kind: Field["kind"], value: unknown): string {
  // A diagnosis may be one of a list, whose code is no text.
  if (typeof value === "string") return kind === "choice" ? "" : value;
  if (Array.isArray(value)) return value.map((row) => wordsIn(kind, row)).join(". ");
  if (typeof value !== "object" || value === null) return "";
  if ("ownWords" in value) return String(value.ownWords);
  return "activity" in value ? String(value.activity) : "";
}
