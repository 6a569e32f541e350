import type { Field } from "@/lib/clinical/checklist/field";

/** Whether a question fits into half a line of a wide checklist. By its kind alone, so that it never jumps. */
export function isShort({ kind }: Field): boolean {
  return kind === "yesNo" || kind === "measure";
}
