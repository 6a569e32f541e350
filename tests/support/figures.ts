/** The kind of a test's annotation that holds a figure. */
export const figureAnnotation = "figure";

/** Something measured, and what it should be at most or at least; without a goal it is only told. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** `undefined` when there is no goal. */
export function isMet({ value, atMost, atLeast }: Figure): boolean | undefined {
  if (atMost === undefined && atLeast === undefined) return undefined;
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY);
}

/** Lines with what was measured, the value, its unit, the goal and whether it is met, in columns. */
export function figureLines(figures: readonly Figure[]): readonly string[] {
  const rows = figures.map((figure) => [
    figure.what,
    inDigits(figure.value),
    figure.unit,
    goalOf(figure),
    verdictOf(figure),
  ]);
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, at) => Math.max(cell.length, widest[at] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** The value below which the share `quantile` of the samples lies; 0.5 is the median. */
export function quantileOf(samples: readonly number[], quantile: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? Number.NaN;
}

function goalOf({ atMost, atLeast }: Figure): string {
  return [
    ...(atMost === undefined ? [] : [`at most ${inDigits(atMost)}`]),
    ...(atLeast === undefined ? [] : [`at least ${inDigits(atLeast)}`]),
  ].join(", ");
}

function verdictOf(figure: Figure): string {
  const met = isMet(figure);
  return met === undefined ? "no goal" : met ? "met" : "NOT MET";
}

/** Three significant digits, and never a power of ten. */
function inDigits(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString("en-GB", { maximumFractionDigits: decimals });
}
