const checklist = ".cx-checklist";
/** The questions of the checklist, without the one that is being corrected in the quick entry. */
const rowsOfChecklist = `${checklist} .cx-answer:not(.cx-quick *)`;

/** Opens the section of a question, brings it into view and puts the focus on its control. */
export function focusQuestion(fieldId: string): void {
  const row = document.getElementById(`${fieldId}-row`);
  row?.closest("details")?.setAttribute("open", "");
  const control =
    row?.querySelector<HTMLElement>("input:checked") ??
    document.getElementById(fieldId) ??
    row?.querySelector<HTMLElement>("input, select, textarea, button");
  control?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: isComfortablyInView(row) ? "nearest" : "center" });
}

/** Whether a row stands clear of what stays at the top and the foot of the screen. */
function isComfortablyInView(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return top > window.innerHeight * 0.2 && bottom < window.innerHeight * 0.85;
}

/** The question that holds an element. */
export function questionOf(element: Element | null): string | undefined {
  return element?.closest(rowsOfChecklist)?.id.replace(/-row$/, "");
}

/** Moves the focus `by` questions on from the given one; from nowhere to the first. Folded sections are passed by. */
export function moveQuestion(from: string | undefined, by: 1 | -1): void {
  const rows = [...document.querySelectorAll(rowsOfChecklist)].filter((row) => row.checkVisibility());
  const at = rows.findIndex((row) => row.id === `${from}-row`);
  const next = rows[at < 0 ? 0 : at + by];
  if (next) focusQuestion(next.id.replace(/-row$/, ""));
}

/** Moves to the first question of the section `by` sections on, opening it. */
export function moveSection(from: string | undefined, by: 1 | -1): void {
  const folds = [...document.querySelectorAll(`${checklist} .cx-fold`)];
  const row = from === undefined ? null : document.getElementById(`${from}-row`);
  const at = folds.findIndex((fold) => fold.contains(row));
  const next = folds[at < 0 ? 0 : at + by];
  if (next) focusFirstIn(next);
}

/** Opens a section and goes to its first question that was not answered, or to its first. */
export function openSection(id: string): void {
  const fold = document.getElementById(`section-${id}`);
  if (fold) focusFirstIn(fold);
}

function focusFirstIn(fold: Element): void {
  fold.setAttribute("open", "");
  const row = fold.querySelector(".cx-answer:not(.cx-answer--given)") ?? fold.querySelector(".cx-answer");
  if (row) focusQuestion(row.id.replace(/-row$/, ""));
}
