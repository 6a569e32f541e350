import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { RecordBanner } from "@/app/_record/record-banner";
import { RecordedSide } from "@/app/_record/recorded-side";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { Tag } from "@/app/_ui/tag";
import { viewAdvice } from "@/lib/advice";
import { queryForPage } from "@/lib/platform/as-current-user";
import { adviceStates } from "../advice-words";
import { AdviceActions } from "./_components/advice-actions";
import { AdviceStanding } from "./_components/advice-standing";
import { AdviceThread } from "./_components/advice-thread";

interface AdviceRequestPageProps {
  readonly params: Promise<{ readonly requestId: string }>;
}

/** One request for advice: what the service sees, the thread, and the next move. */
export default async function AdviceRequestPage({ params }: AdviceRequestPageProps) {
  const { requestId } = await params;
  const here = `/advice/${requestId}`;
  const found = await queryForPage(viewAdvice, { requestId }, here);
  if (!found.ok) return <Refused refusal={found} />;
  const advice = found.value;
  return (
    <SignedInFrame
      title="Advice"
      returnTo={here}
      at="advice"
      banner={advice.patient && <RecordBanner patient={advice.patient} now={advice.now} />}
    >
      <LiveRefresh />
      <PageHead
        title={`Advice from ${advice.serviceName}`}
        tags={<Tag tone={advice.status === "replied" ? "good" : "info"}>{adviceStates[advice.status]}</Tag>}
        detail={`Asked by ${advice.practiceName}`}
      />
      <Columns asideLabel="Where it stands" aside={<AdviceStanding advice={advice} />}>
        <AdviceThread advice={advice} />
        <RecordedSide side={advice.side}>
          <AdviceActions advice={advice} />
        </RecordedSide>
      </Columns>
    </SignedInFrame>
  );
}
