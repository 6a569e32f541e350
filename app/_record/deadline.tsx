import { formatInstant } from "@/app/_ui/dates";
import { Tag } from "@/app/_ui/tag";
import { untilDue } from "./waiting";

interface DeadlineProps {
  readonly dueAt: Date;
  readonly now: Date;
}

/** A day by which something must have happened; a day that has passed says so. */
export function Deadline({ dueAt, now }: DeadlineProps) {
  const { overdue, text } = untilDue(dueAt, now);
  const [day] = formatInstant(dueAt).split(" ");
  return (
    <span>
      <span className="cx-nowrap">{day}</span>{" "}
      {overdue ? <Tag tone="warn">{text}</Tag> : <span className="cx-quiet cx-nowrap">{text}</span>}
    </span>
  );
}
