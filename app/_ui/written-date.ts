/** A day read from what a clinician wrote, or why it could not be read. `about` marks a rounded day. */
export type WrittenDate =
  | { readonly ok: true; readonly day: string; readonly about: boolean }
  | { readonly ok: false; readonly problem: string };

const fullMonths = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const unitOfFraction: Readonly<Record<string, Unit>> = { "7": "day", "52": "week", "12": "month" };
const unitOfInitial: Readonly<Record<string, Unit>> = { d: "day", w: "week", m: "month", y: "year" };

type Unit = "day" | "week" | "month" | "year";

const unreadable: WrittenDate = {
  ok: false,
  problem: "Write a date such as 14/7/2026, or a time ago such as 3/12 ago or 6 weeks ago",
};

/**
 * Reads a date as clinicians write it: 14/7/1945, 14-Jul-1945, 1945-07-14, July 2025, 2019, today, yesterday,
 * 3/12 ago, 6 weeks ago. Times ago count back from `onDate`. "3/12" alone is refused, because it is either
 * three months or the third of December.
 */
export function readWrittenDate(text: string, onDate: string): WrittenDate {
  const written = text.trim().toLowerCase().replace(/\s+/g, " ");
  return (
    readWord(written, onDate) ??
    readAgo(written, onDate) ??
    readIso(written) ??
    readNumbers(written, onDate) ??
    readNamedMonth(written, onDate) ??
    readMonthOrYear(written) ??
    unreadable
  );
}

function readWord(written: string, onDate: string): WrittenDate | undefined {
  if (written === "today") return { ok: true, day: onDate, about: false };
  if (written === "yesterday") return { ok: true, day: back(onDate, 1, "day"), about: false };
  return undefined;
}

function readAgo(written: string, onDate: string): WrittenDate | undefined {
  const fraction = /^(\d{1,3})\/(7|52|12)( ago)?$/.exec(written);
  if (fraction) {
    const [, count = "", divisor = "", ago] = fraction;
    const unit = unitOfFraction[divisor];
    if (!ago && Number(divisor) <= 12) {
      return { ok: false, problem: `Write "${written} ago" for a time ago, or add the year for a date` };
    }
    return unit && { ok: true, day: back(onDate, Number(count), unit), about: unit !== "day" };
  }
  const words = /^(\d{1,3}) ?(d|days?|w|wks?|weeks?|m|mths?|months?|y|yrs?|years?)( ago)?$/.exec(written);
  if (!words) return undefined;
  const unit = unitOfInitial[words[2]?.charAt(0) ?? ""];
  return unit && { ok: true, day: back(onDate, Number(words[1]), unit), about: unit !== "day" };
}

function readIso(written: string): WrittenDate | undefined {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  return parts ? calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

function readNumbers(written: string, onDate: string): WrittenDate | undefined {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(written);
  if (!parts) return undefined;
  return calendarDay(fullYear(parts[3] ?? "", onDate), Number(parts[2]), Number(parts[1]));
}

function readNamedMonth(written: string, onDate: string): WrittenDate | undefined {
  const parts = /^(\d{1,2})(?:st|nd|rd|th)?[ \-/.]?([a-z]{3,9})[ \-/.,]*(\d{4}|\d{2})$/.exec(written);
  const month = parts && monthNumber(parts[2] ?? "");
  if (!month) return undefined;
  return calendarDay(fullYear(parts[3] ?? "", onDate), month, Number(parts[1]));
}

function readMonthOrYear(written: string): WrittenDate | undefined {
  const named = /^([a-z]{3,9})[ \-/.]?(\d{4})$/.exec(written);
  const month = named ? monthNumber(named[1] ?? "") : undefined;
  if (named && month) return rounded(calendarDay(Number(named[2]), month, 1));
  const numbered = /^(\d{1,2})[/.-](\d{4})$/.exec(written);
  if (numbered) return rounded(calendarDay(Number(numbered[2]), Number(numbered[1]), 1));
  return /^(19|20)\d{2}$/.test(written) ? rounded(calendarDay(Number(written), 1, 1)) : undefined;
}

function rounded(date: WrittenDate): WrittenDate {
  return date.ok ? { ...date, about: true } : date;
}

function monthNumber(word: string): number | undefined {
  const at = fullMonths.findIndex((name) => name.startsWith(word));
  return at < 0 ? undefined : at + 1;
}

/** Two digits mean the latest such year that is not after `onDate`. */
function fullYear(digits: string, onDate: string): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = Number(onDate.slice(0, 4));
  const guess = thisYear - (thisYear % 100) + Number(digits);
  return guess > thisYear ? guess - 100 : guess;
}

function calendarDay(year: number, month: number, day: number): WrittenDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists
    ? { ok: true, day: date.toISOString().slice(0, 10), about: false }
    : { ok: false, problem: "There is no such day in the calendar" };
}

function back(onDate: string, count: number, unit: Unit): string {
  const [year = 0, month = 1, day = 1] = onDate.split("-").map(Number);
  if (unit === "day" || unit === "week") {
    const days = unit === "week" ? count * 7 : count;
    return new Date(Date.UTC(year, month - 1, day - days)).toISOString().slice(0, 10);
  }
  const monthsBack = unit === "year" ? count * 12 : count;
  const lastDay = new Date(Date.UTC(year, month - monthsBack, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - monthsBack, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
