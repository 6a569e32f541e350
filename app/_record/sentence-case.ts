/** The text with its first letter as a capital. */
export function sentenceCase(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase("en-GB")}${text.slice(1)}`;
}
