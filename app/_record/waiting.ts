const hour = 3_600_000;
const day = 24 * hour;

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function length(milliseconds: number): string {
  if (milliseconds < hour) return "under 1 hour";
  return milliseconds < 2 * day
    ? counted(Math.floor(milliseconds / hour), "hour")
    : counted(Math.floor(milliseconds / day), "day");
}

/** How long something has waited: "under 1 hour", "5 hours", "12 days". */
export function waitedFor(since: Date, now: Date): string {
  return length(Math.max(0, now.getTime() - since.getTime()));
}

/** How far a deadline is off: "in 3 days", "2 days overdue". */
export function untilDue(dueAt: Date, now: Date): { readonly overdue: boolean; readonly text: string } {
  const left = dueAt.getTime() - now.getTime();
  return left < 0
    ? { overdue: true, text: `${length(-left)} overdue` }
    : { overdue: false, text: `in ${length(left)}` };
}
