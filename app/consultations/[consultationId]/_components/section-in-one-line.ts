import { type Facts, type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { SectionId } from "@/lib/clinical/checklist/field";
import { factText } from "@/lib/clinical/phrases";

const mostParts = 6;
/** Codes that say that nothing is wrong, or nothing was found. */
const quiet: readonly unknown[] = [false, "none", "normal", "negative", "no", "not_done", "not_pregnant"];

/** What a folded section holds, in one line: the answers that say something, or that nothing was found. */
export function sectionInOneLine(section: SectionId, ids: readonly FieldId[], facts: Facts): string {
  const asked = ids.filter((id) => facts[id] !== undefined);
  const telling = asked.filter((id) => isTelling(facts[id]));
  if (telling.length === 0)
    return asked.length === 0 ? "Nothing asked yet" : "Nothing found in what was asked";
  const parts = telling.slice(0, mostParts).map((id) => inFewWords(section, id, facts));
  return telling.length > mostParts ? `${parts.join(" · ")} …` : parts.join(" · ");
}

function isTelling(value: unknown): boolean {
  return !quiet.includes(value) && !(Array.isArray(value) && (value.length === 0 || value[0] === "none"));
}

/** Side and sites speak for themselves; elsewhere an answer needs its question. */
function inFewWords(section: SectionId, id: FieldId, facts: Facts): string {
  const { kind, label } = fieldById(id);
  if (kind === "yesNo") return label;
  const speaksForItself = section === "pain" && (kind === "choice" || kind === "choices");
  return speaksForItself ? factText(id, facts) : `${label} ${factText(id, facts)}`;
}
