import { ageOn, dayInWords } from "@/lib/clinical/dates";

const londonTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as `16-Jul-2026, 10:42`, Europe/London. */
export function instantInWords(at: Date): string {
  const part = Object.fromEntries(londonTime.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${dayInWords(`${part.year}-${part.month}-${part.day}`)}, ${part.hour}:${part.minute}`;
}

/** A date of birth with the age on a day, as `14-Jul-1945 (81y)`. Both days `YYYY-MM-DD`. */
export function bornInWords(dateOfBirth: string, onDate: string): string {
  return `${dayInWords(dateOfBirth)} (${ageOn(dateOfBirth, onDate)}y)`;
}
