/** The rows of a list on all of its pages: what a test made may stand on any of them, whatever ran before it. */
export async function everyRow<Row>(
  pageAfter: (after: unknown) => Promise<{ readonly rows: readonly Row[]; readonly next: unknown }>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  let after: unknown;
  do {
    const { rows, next } = await pageAfter(after);
    all.push(...rows);
    after = next;
  } while (after);
  return all;
}
