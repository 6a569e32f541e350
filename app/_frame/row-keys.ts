const rowLinks = ".cx-row-link";

/**
 * Moves the focus to the next (1) or previous (-1) row of the lists within `list`; to the first or last where no row
 * has it. Returns whether there was a row to go to.
 */
export function focusRow(list: ParentNode | null, step: 1 | -1): boolean {
  const links = [...(list?.querySelectorAll<HTMLElement>(rowLinks) ?? [])];
  const at = links.findIndex((link) => link.matches(":focus"));
  const next = at < 0 ? links.at(step > 0 ? 0 : -1) : links[at + step];
  next?.focus();
  return next !== undefined;
}

/** Whether a key press belongs to a control that takes text, or is a shortcut of browser or system. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const takesText =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, select, textarea, dialog[open] *"));
  return takesText || ctrlKey || metaKey || altKey;
}
