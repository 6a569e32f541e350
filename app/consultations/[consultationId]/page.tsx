import { notFound, redirect } from "next/navigation";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { RecordBanner } from "@/app/_record/record-banner";
import { RulesChangeNotice } from "@/app/_record/rules-change-notice";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewWorkspace } from "@/lib/workspace";
import { Workspace } from "./_components/workspace";

interface ConsultationPageProps {
  readonly params: Promise<{ readonly consultationId: string }>;
}

export default async function ConsultationPage({ params }: ConsultationPageProps) {
  const { consultationId } = await params;
  const here = `/consultations/${consultationId}`;
  const found = await queryForPage(viewWorkspace, { consultationId }, here);
  if (!found.ok) notFound();
  if (found.value.consultation.status === "completed") redirect(`${here}/summary`);
  return (
    <SignedInFrame
      title="Consultation"
      returnTo={here}
      banner={<RecordBanner patient={found.value.patient} now={found.value.now} />}
    >
      <Workspace view={found.value}>
        <RulesChangeNotice changes={found.value.rulesChanges} />
      </Workspace>
    </SignedInFrame>
  );
}
