/** The keys of a setting that holds one key, or during a change two: the new one first, then the old one. */
export function keysIn(setting: string | undefined): readonly string[] {
  return (setting ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter(Boolean);
}

/** The keys that sign audit entries. @throws Error when none is set */
export function auditEntryKeys(): readonly [string, ...string[]] {
  const [first, ...others] = keysIn(process.env.COXA_AUDIT_ENTRY_KEY);
  if (!first) {
    throw new Error("COXA_AUDIT_ENTRY_KEY is not set: without it no act can be recorded.");
  }
  return [first, ...others];
}

/** The keys that sign letters. @throws Error when none is set */
export function letterKeySettings(): readonly [string, ...string[]] {
  const [first, ...others] = keysIn(process.env.COXA_LETTER_KEY);
  if (!first) {
    throw new Error("COXA_LETTER_KEY is not set: without it no letter can be sent.");
  }
  return [first, ...others];
}

/**
 * The address that people use for Coxa, without a slash at its end. It is printed on letters.
 * @throws Error when it is not set
 */
export function siteAddress(): string {
  const address = process.env.NEXTAUTH_URL;
  if (!address) {
    throw new Error("NEXTAUTH_URL is not set: a letter must say where it can be checked.");
  }
  return address.replace(/\/+$/, "");
}
