import type { ViewOf } from "@/app/_record/view-of";
import type { listAdvice, viewAdvice } from "@/lib/advice";

export type AdviceList = ViewOf<typeof listAdvice>;
export type AdviceData = ViewOf<typeof viewAdvice>;

/** What happens next to a request for advice, in words that name no side. */
export const adviceSteps: Readonly<Record<AdviceData["nextStep"], string>> = {
  reply: "The service replies",
  read_advice: "The practice reads the advice",
  none: "Nothing: it is finished",
};

/** Where a request for advice has got to. */
export const adviceStates: Readonly<Record<AdviceData["status"], string>> = {
  asked: "Asked",
  replied: "Answered",
  closed: "Closed",
  referred: "Turned into a referral",
};
