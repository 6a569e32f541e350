/** Questions that were not asked are printed in one run; each counts for itself. */
function linesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const run = /^(Not asked): (.*?)\.?$/.exec(line);
    return run?.[2] ? run[2].split("; ").map((name) => `Not asked: ${name}`) : line === "" ? [] : [line];
  });
}

/** The lines of two versions of a part of a letter that the other does not have, each once. */
export function changedLines(
  before: string,
  after: string,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const older = new Set(linesOf(before));
  const newer = new Set(linesOf(after));
  return {
    gone: [...older].filter((line) => !newer.has(line)),
    come: [...newer].filter((line) => !older.has(line)),
  };
}
