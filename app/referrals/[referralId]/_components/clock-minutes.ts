/** Whom a referral waits on, in the order in which the waiting time is read. */
export const parties = ["practice", "service", "patient"] as const;
type Parts = Readonly<Record<(typeof parties)[number], number>>;

/** Milliseconds by party as whole minutes that still sum: what one part loses by rounding the next one gains. */
export function clockMinutes({ practice, service, patient }: Parts): {
  readonly parts: Parts;
  readonly whole: number;
} {
  const minutes = (milliseconds: number) => Math.floor(milliseconds / 60_000);
  const toPractice = minutes(practice);
  const toService = minutes(practice + service);
  const whole = minutes(practice + service + patient);
  return {
    parts: { practice: toPractice, service: toService - toPractice, patient: whole - toService },
    whole,
  };
}

/** "2 d 3 h 12 min", "45 min"; every unit below the first, so that sums can be checked by eye. */
export function minutesInWords(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const units = [
    [days, "d", days > 0],
    [hours, "h", days > 0 || hours > 0],
    [minutes % 60, "min", true],
  ] as const;
  return units.flatMap(([count, unit, shown]) => (shown ? [`${count} ${unit}`] : [])).join(" ");
}
