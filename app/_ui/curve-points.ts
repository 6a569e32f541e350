/** One value on a clinic day (`YYYY-MM-DD`). */
export interface DatedValue {
  readonly id: string;
  readonly day: string;
  readonly value: number;
}

/** Where the curve of one visit after another is drawn, in the units of the drawing. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A value with its place in the drawing. */
export interface Placed extends DatedValue {
  readonly x: number;
  readonly y: number;
}

/**
 * Values placed by their day between `first` and `last`, and by their size between 0 and `max`. When both days are
 * the same, everything stands in the middle.
 */
export function placed(
  values: readonly DatedValue[],
  [first, last]: readonly [first: string, last: string],
  max: number,
  { left, right, top, bottom }: Frame,
): readonly Placed[] {
  const span = Date.parse(last) - Date.parse(first);
  return values.map((dated) => {
    const share = span === 0 ? 0.5 : (Date.parse(dated.day) - Date.parse(first)) / span;
    return { ...dated, x: left + share * (right - left), y: bottom - (dated.value / max) * (bottom - top) };
  });
}
