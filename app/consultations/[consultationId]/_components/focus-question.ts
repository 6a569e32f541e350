/** Opens the section of a question, brings it into view and puts the focus on its control. */
export function focusQuestion(fieldId: string): void {
  const row = document.getElementById(`${fieldId}-row`);
  row?.closest("details")?.setAttribute("open", "");
  const control =
    row?.querySelector<HTMLElement>("input:checked") ?? document.getElementById(fieldId) ?? firstControl(row);
  control?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "center" });
}

function firstControl(row: HTMLElement | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>("input, select, textarea, button") ?? null;
}

/** Moves the focus `by` questions from the one it is in; from outside the checklist to the first. */
export function moveQuestion(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".cx-workspace-checklist .cx-answer")].filter(
    (row) => row.checkVisibility(),
  );
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? 0 : at + by];
  if (next) {
    focusQuestion(next.id.replace(/-row$/, ""));
  }
}

/** Moves to the first question `by` sections on, opening the section. */
export function moveSection(by: 1 | -1): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>(".cx-workspace-checklist details.cx-fold")];
  const at = folds.findIndex((fold) => fold.contains(document.activeElement));
  const next = folds[at < 0 ? 0 : at + by];
  if (next) {
    next.open = true;
    const row = next.querySelector<HTMLElement>(".cx-answer");
    if (row) focusQuestion(row.id.replace(/-row$/, ""));
  }
}
