import { joinedJottings, nothingJotted } from "@/lib/clinical/jotting";
import type { JottingOfPage } from "@/lib/consultations";
import { sameValue } from "./consultation-content";

/**
 * What this page and one that is gone hold in no answer. Where one of them had taken over all that the other holds, it
 * was written later and counts alone; else each keeps its own.
 */
export function takeOverJotting(ours: JottingOfPage, theirs: JottingOfPage, editorId: string): JottingOfPage {
  const { takenFrom: earlier, ...typed } = theirs;
  const has = (all: JottingOfPage["takenFrom"], one: JottingOfPage["takenFrom"][number]) =>
    all.some((other) => other.editorId === one.editorId && sameValue(other.typed, one.typed));
  if (has(ours.takenFrom, { editorId, typed })) return ours;
  const isLater = ours.takenFrom.every((from) => from.editorId === editorId || has(earlier, from));
  return {
    ...(isLater && isAsTaken(ours) ? typed : joinedJottings(ours, typed)),
    takenFrom: [...earlier, ...ours.takenFrom, { editorId, typed }],
  };
}

/** Whether nothing was typed here since it was taken over: it is what its pages held, or the last of them. */
function isAsTaken(ours: JottingOfPage): boolean {
  const all = ours.takenFrom.map(({ typed }) => typed);
  const parts = ["line", "corrections", "kept", "reasons", "notExcludedReason", "unread"] as const;
  return [all.reduce(joinedJottings, nothingJotted), ...all.slice(-1)].some((taken) =>
    parts.every((part) => sameValue(ours[part], taken[part])),
  );
}
