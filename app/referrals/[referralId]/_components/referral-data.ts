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

export function eventTitle({ toStatus, signature, version }: ReferralEvent): string {
  return `${toStatus === "sent" && version > 1 ? `Version ${version} sent by` : eventWords[toStatus]} ${signature}`;
}
