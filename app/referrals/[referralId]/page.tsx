import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { RecordBanner } from "@/app/_record/record-banner";
import { RecordedSide } from "@/app/_record/recorded-side";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewReferral } from "@/lib/referrals";
import { inboxView } from "../received/inbox-address";
import { DraftView } from "./_components/draft-view";
import { ReceiverView } from "./_components/receiver-view";
import { SenderView } from "./_components/sender-view";

interface ReferralPageProps {
  readonly params: Promise<{ readonly referralId: string }>;
  /** From which view of the inbox it was opened, and the decision begun there. */
  readonly searchParams: Promise<{ readonly in?: string; readonly decide?: string }>;
}

export default async function ReferralPage({ params, searchParams }: ReferralPageProps) {
  const { referralId } = await params;
  const { in: view, decide } = await searchParams;
  const returnTo = `/referrals/${referralId}`;
  const found = await queryForPage(viewReferral, { referralId, view: inboxView(view) }, returnTo);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { patient, isSender, status, now } = found.value;
  const View = status === "draft" ? DraftView : SenderView;
  return (
    <SignedInFrame
      title="Referral"
      returnTo={returnTo}
      at={isSender ? "sent" : "received"}
      banner={patient && <RecordBanner patient={patient} now={now} />}
    >
      <LiveRefresh />
      <RecordedSide side={found.value.side}>
        {isSender ? <View referral={found.value} /> : <ReceiverView referral={found.value} begun={decide} />}
      </RecordedSide>
    </SignedInFrame>
  );
}
