import type { ReactNode } from "react";
import { type Tone, ToneIcon } from "./icon";

/** A short word with a meaning. Loud tones are filled, quiet ones are outlined; only loud ones carry a shape. */
export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const loud = tone === "emergency" || tone === "urgent" || tone === "stop" || tone === "warn";
  return (
    <span className={`cx-tag cx-tag--${tone}`}>
      {loud && <ToneIcon tone={tone} />}
      {children}
    </span>
  );
}

const urgencies = {
  emergency_same_day: { tone: "emergency", label: "Emergency: today" },
  very_urgent_48h: { tone: "emergency", label: "Very urgent: 48 hours" },
  urgent_suspected_cancer: { tone: "urgent", label: "Urgent: suspected cancer" },
  urgent: { tone: "urgent", label: "Urgent" },
  routine: { tone: "neutral", label: "Routine" },
  self_care: { tone: "neutral", label: "Self-care" },
  info: { tone: "neutral", label: "For information" },
} as const satisfies Record<string, { tone: Tone; label: string }>;

export type Urgency = keyof typeof urgencies;

/** How soon, in the words of the pathway. */
export function UrgencyTag({ urgency }: { readonly urgency: Urgency }) {
  return <Tag tone={urgencies[urgency].tone}>{urgencies[urgency].label}</Tag>;
}

const statuses = {
  draft: { tone: "neutral", label: "Draft" },
  discarded: { tone: "neutral", label: "Discarded" },
  completed: { tone: "good", label: "Completed" },
  requested: { tone: "info", label: "Requested" },
  sent: { tone: "info", label: "Sent" },
  received: { tone: "info", label: "Opened" },
  accepted: { tone: "good", label: "Accepted" },
  question_asked: { tone: "warn", label: "Question asked" },
  booked: { tone: "good", label: "Booked" },
  seen: { tone: "good", label: "Seen" },
  did_not_attend: { tone: "warn", label: "Did not attend" },
  closed: { tone: "neutral", label: "Closed" },
  redirected: { tone: "neutral", label: "Passed on" },
  accepted_by_department: { tone: "info", label: "Accepted" },
  handed_over: { tone: "info", label: "Handed over" },
  done: { tone: "info", label: "Done" },
  resulted: { tone: "warn", label: "Result to read" },
  read_and_acted: { tone: "good", label: "Read and acted on" },
  returned: { tone: "warn", label: "Returned" },
  withdrawn: { tone: "neutral", label: "Withdrawn" },
} as const satisfies Record<string, { tone: Tone; label: string }>;

export type Status = keyof typeof statuses;

/** Where a consultation, a test or a referral has got to. */
export function StatusTag({ status }: { readonly status: Status }) {
  return <Tag tone={statuses[status].tone}>{statuses[status].label}</Tag>;
}
