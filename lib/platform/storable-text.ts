/**
 * Where `value` holds text that no database can keep: a null character, or half of a character. Such text comes from
 * broken copies and from attacks, never from a keyboard. Returns the paths, as a schema's issues name fields. The bytes
 * of a file are no text, and not looked into: there are millions of them.
 */
export function unstorableTexts(value: unknown, path = ""): readonly string[] {
  if (typeof value === "string") {
    return value.includes("\u0000") || !value.isWellFormed() ? [path || "form"] : [];
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, member]) => [
    ...(unstorableTexts(key).length > 0 ? [path || "form"] : []),
    ...unstorableTexts(member, path ? `${path}.${key}` : key),
  ]);
}
