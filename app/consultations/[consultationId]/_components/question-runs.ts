import type { FieldId } from "@/lib/clinical/checklist/checklist";
import { type QuestionGroup, questionGroups } from "@/lib/clinical/question-groups";

/** Questions drawn together: a named group that "none of these" can answer, or some without a name. */
export interface QuestionRun {
  readonly group: QuestionGroup | undefined;
  readonly ids: readonly FieldId[];
}

/** Questions that ask for detail and stay with the question they belong to. */
const detailOf: Partial<Record<FieldId, FieldId>> = {
  steroid_detail: "steroid_long_term_high_dose",
};

/**
 * The questions of a section as they are drawn: those of a group come together where the first of them stands,
 * so that one gesture denies what is seen together. A group of which fewer than two are there is none.
 */
export function questionRuns(ids: readonly FieldId[]): readonly QuestionRun[] {
  const groups = questionGroups.filter((group) => membersOf(group, ids).length > 1);
  const runs: { group: QuestionGroup | undefined; ids: FieldId[] }[] = [];
  const placed = new Set<FieldId>();
  for (const id of ids) {
    if (placed.has(id)) continue;
    const group = groups.find((candidate) => belongsTo(candidate, id));
    const last = runs.at(-1);
    const next = group ? membersOf(group, ids) : [id];
    if (!group && last && !last.group) last.ids.push(id);
    else runs.push({ group, ids: [...next] });
    for (const member of next) placed.add(member);
  }
  return runs;
}

function belongsTo(group: QuestionGroup, id: FieldId): boolean {
  const members: readonly FieldId[] = group.fieldIds;
  return members.includes(detailOf[id] ?? id);
}

function membersOf(group: QuestionGroup, ids: readonly FieldId[]): readonly FieldId[] {
  return ids.filter((id) => belongsTo(group, id));
}
