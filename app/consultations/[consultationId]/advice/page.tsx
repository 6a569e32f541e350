import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { RecordBanner } from "@/app/_record/record-banner";
import { RecordedSide } from "@/app/_record/recorded-side";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { viewAdviceForm } from "@/lib/advice";
import { queryForPage } from "@/lib/platform/as-current-user";
import { AskAdviceForm } from "./_components/forms";

interface AskAdvicePageProps {
  readonly params: Promise<{ readonly consultationId: string }>;
}

/** Asking a service about a consultation without referring. */
export default async function AskAdvicePage({ params }: AskAdvicePageProps) {
  const { consultationId } = await params;
  const here = `/consultations/${consultationId}/advice`;
  const found = await queryForPage(viewAdviceForm, { consultationId }, here);
  if (!found.ok) return <Refused refusal={found} />;
  const { patient, now, services, summary, side } = found.value;
  return (
    <SignedInFrame
      title="Ask for advice"
      returnTo={here}
      banner={<RecordBanner patient={patient} now={now} />}
    >
      <PageHead title="Ask for advice" detail="Nobody is referred: the service answers in writing." />
      <Columns
        asideLabel="What the service sees"
        aside={
          <Panel title="What the service sees">
            <p className="cx-said">{summary}</p>
            <p className="cx-quiet">Neither name nor number is shown.</p>
          </Panel>
        }
      >
        <Panel title="Your question">
          <RecordedSide side={side}>
            <AskAdviceForm consultationId={consultationId} services={services} />
          </RecordedSide>
        </Panel>
      </Columns>
    </SignedInFrame>
  );
}
