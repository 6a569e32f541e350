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
