const londonDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day of the clinic (Europe/London) at an instant, as YYYY-MM-DD. */
export function clinicDay(at: Date): string {
  return londonDay.format(at);
}

/** The instant `days` days of 24 hours after `at`. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 86_400_000);
}

/** The instant `hours` hours after `at`. */
export function hoursAfter(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}

/** The one place that reads the wall clock; everything else is handed `now`. */
export function systemNow(): Date {
  return new Date();
}
