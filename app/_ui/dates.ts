const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A clinic day (YYYY-MM-DD) as clinicians read it: 14-Jul-2026. Text that is no such day comes back as it is. */
export function formatClinicDate(day: string): string {
  const [year, month, dayOfMonth] = day.split("-");
  const name = months[Number(month) - 1];
  return year && name && dayOfMonth ? `${dayOfMonth}-${name}-${year}` : day;
}

/** Whole years from one clinic day to another; a birthday on 29 February falls on 1 March in other years. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function monthsBetween(from: string, to: string): number {
  const whole =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? whole - 1 : whole;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Age as a ward reads it: years from 2, months to then, days in the first month. */
export function formatAge(dateOfBirth: string, onDate: string): string {
  const years = yearsBetween(dateOfBirth, onDate);
  if (years >= 2) return `${years}y`;
  const wholeMonths = monthsBetween(dateOfBirth, onDate);
  return wholeMonths >= 1 ? `${wholeMonths}m` : `${daysBetween(dateOfBirth, onDate)}d`;
}

/** Date of birth with the age on a day: 14-Jul-1945 (81y). */
export function formatDateOfBirth(dateOfBirth: string, onDate: string): string {
  return `${formatClinicDate(dateOfBirth)} (${formatAge(dateOfBirth, onDate)})`;
}

/** How long ago a day was, rounded to the unit a person would say: "today", "9 days ago", "5 months ago". */
export function formatAgo(day: string, onDate: string): string {
  const days = daysBetween(day, onDate);
  if (days === 0) return "today";
  if (days < 0) return `in ${counted(-days, "day")}`;
  if (days < 14) return `${counted(days, "day")} ago`;
  if (days < 84) return `${counted(Math.round(days / 7), "week")} ago`;
  const wholeMonths = monthsBetween(day, onDate);
  return wholeMonths < 24
    ? `${counted(wholeMonths, "month")} ago`
    : `${counted(yearsBetween(day, onDate), "year")} ago`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

const londonParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function partsOf(instant: Date | string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = londonParts.formatToParts(new Date(instant));
  return (type) => parts.find((part) => part.type === type)?.value ?? "";
}

/** The time of day of an instant in London, to the second: 10:42:07. */
export function formatTime(instant: Date | string): string {
  const part = partsOf(instant);
  return `${part("hour")}:${part("minute")}:${part("second")}`;
}

/** An instant in London, to the minute: 24-Nov-2026 10:42. */
export function formatInstant(instant: Date | string): string {
  const part = partsOf(instant);
  const day = formatClinicDate(`${part("year")}-${part("month")}-${part("day")}`);
  return `${day} ${part("hour")}:${part("minute")}`;
}
