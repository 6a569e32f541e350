import type { listSent } from "@/lib/referrals";
import type { ViewOf } from "./view-of";

type NextStep = ViewOf<typeof listSent>["referrals"][number]["nextStep"];

/** What happens next to a referral, in words that name no side. */
export const nextStepWords: Readonly<Record<NextStep, string>> = {
  send: "Send it, or discard it",
  open: "The service opens it",
  decide: "The service decides",
  answer: "The practice answers the question",
  book: "The service books an appointment",
  record_attendance: "The service records whether the patient came",
  rebook: "The service offers another date",
  record_outcome: "The service writes what came of it",
  act_on_return: "Act on the return: refer again, or tell the patient",
  none: "Nothing: it is finished",
};
