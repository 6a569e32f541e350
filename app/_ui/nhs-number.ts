/** Ten digits, as 999 123 4567; fewer, as far as they go. Anything but digits is dropped. */
export function formatNhsNumber(text: string): string {
  const digits = digitsOf(text);
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].filter(Boolean).join(" ");
}

/** The digits of what was typed or pasted, ten at most. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "").slice(0, 10);
}

/** Where the caret stands in the grouped number when `before` digits are to its left. */
export function caretAfter(before: number): number {
  return before + (before > 3 ? 1 : 0) + (before > 6 ? 1 : 0);
}
