const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const DAY_MS = 86_400_000;

/** A calendar day as clinicians write it: `1945-07-14` is `14-Jul-1945`. What is no such day comes back as it is. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-");
  const name = MONTHS[Number(month) - 1];
  return year && name && date ? `${date}-${name.slice(0, 3)}-${year}` : day;
}

/** A calendar day as patients read it: `2026-12-08` is `8 December 2026`. What is no such day comes back as it is. */
export function dayInFull(day: string): string {
  const [year, month, date] = day.split("-");
  const name = MONTHS[Number(month) - 1];
  return year && name && date ? `${Number(date)} ${name} ${year}` : day;
}

/** The month of a calendar day: `2026-12-08` is `December 2026`. What is no such day comes back as it is. */
export function monthInWords(day: string): string {
  const [year, month] = day.split("-");
  const name = MONTHS[Number(month) - 1];
  return year && name ? `${name} ${year}` : day;
}

/** Whole days from one calendar day to another, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The calendar day so many days later, `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Completed years at a day. Somebody born on 29 February is a year older on 1 March of other years. */
export function ageOn(dateOfBirth: string, onDate: string): number {
  const years = Number(onDate.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return onDate.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}
