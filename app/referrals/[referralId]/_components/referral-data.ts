import type { ViewOf } from "@/app/_record/view-of";
import type { viewReferral } from "@/lib/referrals";

/** One referral as its page has it. */
export type ReferralData = ViewOf<typeof viewReferral>;
export type ReferralEvent = ReferralData["history"][number];

/** What a step of the history is called, with the person who took it. */
const eventWords: Readonly<Record<ReferralEvent["toStatus"], string>> = {
  draft: "Drafted by",
  discarded: "Discarded by",
  sent: "Sent by",
  received: "Opened by",
  question_asked: "Question asked by",
  accepted: "Accepted by",
  booked: "Booked by",
  seen: "Recorded as seen by",
  did_not_attend: "Recorded as not attended by",
  closed: "Closed with its outcome by",
  redirected: "Passed on by",
  returned: "Returned by",
  withdrawn: "Withdrawn by",
};

/** What a step is called that leaves the referral in its state. */
const repeatWords: Readonly<Partial<Record<ReferralEvent["toStatus"], string>>> = {
  received: "Taken on by",
  accepted: "Attempt to reach the patient by",
  booked: "Booked anew by",
  did_not_attend: "Attempt to reach the patient by",
};

/** Whether a step brought the referral into another state. */
export function isMove({ fromStatus, toStatus }: ReferralEvent): boolean {
  return fromStatus !== toStatus;
}

export function eventTitle(event: ReferralEvent): string {
  const { fromStatus, toStatus, signature, version } = event;
  // A referral passed on begins with the version it carries, which its new service has had no earlier one of.
  if (toStatus === "sent" && version > 1 && fromStatus !== null)
    return `Version ${version} sent by ${signature}`;
  return `${(isMove(event) ? undefined : repeatWords[toStatus]) ?? eventWords[toStatus]} ${signature}`;
}

/** What a service is called, and that it takes no more referrals if so. */
export function serviceTitle({ name, closedAt }: ReferralData["service"]): string {
  return closedAt ? `${name} (closed)` : name;
}
