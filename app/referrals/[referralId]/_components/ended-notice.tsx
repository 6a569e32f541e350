import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { eventTitle, isMove, type ReferralData } from "./referral-data";

interface EndedNoticeProps {
  readonly referral: ReferralData;
  /** What it means for whoever reads it. */
  readonly meaning: string;
}

/** That a referral was accepted, withdrawn, passed on or missed: by whom, when, in whose words. */
export function EndedNotice({ referral, meaning }: EndedNoticeProps) {
  const event = referral.history.findLast((each) => each.toStatus === referral.status && isMove(each));
  if (!event) return null;
  return (
    <Notice
      tone={referral.status === "accepted" ? "good" : "info"}
      title={`${eventTitle(event)}, ${event.organisationName}, on ${formatInstant(event.at)}`}
    >
      {event.note && <p className="cx-said">{event.note}</p>}
      <p>{meaning}</p>
    </Notice>
  );
}
