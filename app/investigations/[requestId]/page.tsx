import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { RecordBanner } from "@/app/_record/record-banner";
import { viewInvestigation } from "@/lib/investigations";
import { queryForPage } from "@/lib/platform/as-current-user";
import { TestPageView } from "./_components/test-page-view";

interface TestPageProps {
  readonly params: Promise<{ readonly requestId: string }>;
}

export default async function TestPage({ params }: TestPageProps) {
  const { requestId } = await params;
  const returnTo = `/investigations/${requestId}`;
  const found = await queryForPage(viewInvestigation, { requestId }, returnTo);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { patient, now } = found.value;
  return (
    <SignedInFrame
      title="Test"
      returnTo={returnTo}
      at="tests"
      banner={<RecordBanner patient={patient} now={now} />}
    >
      <LiveRefresh />
      <TestPageView test={found.value} />
    </SignedInFrame>
  );
}
