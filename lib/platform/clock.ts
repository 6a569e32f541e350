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

/** The instant at which the clinic's day after that of `at` begins. */
export function nextClinicDay(at: Date): Date {
  const midnight = daysAfter(new Date(`${clinicDay(at)}T00:00:00Z`), 1);
  const anHourEarlier = hoursAfter(midnight, -1);
  // In summer London's midnight is 23:00 UTC.
  return clinicDay(anHourEarlier) === clinicDay(midnight) ? anHourEarlier : midnight;
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
