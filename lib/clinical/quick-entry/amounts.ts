import { daysAfter } from "@/lib/clinical/dates";
import type { Token } from "./tokens";

/** A stretch of time, as written: "9/12", "8 months". */
export interface Stretch {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
  /** How many tokens it takes. */
  readonly length: number;
}

/** GPs write days, weeks and months as fractions of 7, 52 and 12. */
const fractions: Readonly<Record<string, Stretch["unit"]>> = { "7": "day", "52": "week", "12": "month" };
const unitWords: Readonly<Record<string, Stretch["unit"]>> = {
  d: "day",
  day: "day",
  days: "day",
  wk: "week",
  wks: "week",
  week: "week",
  weeks: "week",
  mo: "month",
  mth: "month",
  mths: "month",
  month: "month",
  months: "month",
  yr: "year",
  yrs: "year",
  year: "year",
  years: "year",
};

/** A stretch of time at a token. A range and a date of three numbers are none. */
export function stretchAt(tokens: readonly Token[], at: number): Stretch | undefined {
  const [number, next, third, fourth] = tokens.slice(at, at + 4);
  const count = Number(number?.text);
  if (number?.kind !== "number" || !Number.isInteger(count) || count === 0) return undefined;
  const unit = next?.kind === "word" ? unitWords[next.lower] : undefined;
  if (unit) return { count, unit, length: 2 };
  const isFraction = next?.text === "/" && next.glued && third?.glued && third.kind === "number";
  const isDate = fourth?.text === "/" && fourth.glued;
  const part = isFraction && !isDate ? fractions[third.text] : undefined;
  return part && { count, unit: part, length: 3 };
}

/** The day that lies a stretch of time before another. A month before the 31st is the last day of the month. */
export function dayBefore(day: string, { count, unit }: Stretch): string {
  if (unit === "day" || unit === "week") return daysAfter(day, -count * (unit === "week" ? 7 : 1));
  const months = count * (unit === "year" ? 12 : 1);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

const daysIn = { day: 1, week: 7, month: 30.44, year: 365.25 } as const;

/** The same in whole weeks. */
export function weeksIn({ count, unit }: Stretch): number {
  return Math.round((count * daysIn[unit]) / 7);
}

/** Two numbers with a dash or "to" between them, at a token. */
export function rangeAt(
  tokens: readonly Token[],
  at: number,
): { readonly low: number; readonly high: number; readonly length: number } | undefined {
  const [low, dash, high] = tokens.slice(at, at + 3);
  const isRange =
    low?.kind === "number" && high?.kind === "number" && ["-", "–", "to"].includes(dash?.lower ?? "");
  return isRange ? { low: Number(low.text), high: Number(high.text), length: 3 } : undefined;
}
