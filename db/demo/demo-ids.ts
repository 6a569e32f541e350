/** A fixed, readable id for a demo record: the same on every machine, so that seeding twice adds nothing. */
export function demoId(kind: number, number: number): string {
  return `00000000-0000-4000-8${String(kind).padStart(3, "0")}-${String(number).padStart(12, "0")}`;
}
