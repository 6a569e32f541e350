import { notFound, redirect } from "next/navigation";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { RecordBanner } from "@/app/_record/record-banner";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewWorkspace } from "@/lib/workspace";
import { ConsultationSummary } from "./_components/consultation-summary";

interface SummaryPageProps {
  readonly params: Promise<{ readonly consultationId: string }>;
}

export default async function SummaryPage({ params }: SummaryPageProps) {
  const { consultationId } = await params;
  const here = `/consultations/${consultationId}/summary`;
  const found = await queryForPage(viewWorkspace, { consultationId }, here);
  if (!found.ok) notFound();
  const { snapshot } = found.value.consultation;
  if (!snapshot) redirect(`/consultations/${consultationId}`);
  return (
    <SignedInFrame
      title="Consultation summary"
      returnTo={here}
      banner={<RecordBanner patient={found.value.patient} now={found.value.now} />}
    >
      <ConsultationSummary view={found.value} snapshot={snapshot} />
    </SignedInFrame>
  );
}
