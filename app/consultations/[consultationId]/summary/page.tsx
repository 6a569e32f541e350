import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageFrame } from "@/app/_frame/page-frame";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewWorkspace } from "@/lib/workspace";
import { ConsultationSummary } from "./_components/consultation-summary";

export const metadata: Metadata = { title: "Consultation summary" };

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
    <PageFrame here={here} patient={found.value.patient}>
      <ConsultationSummary view={found.value} snapshot={snapshot} />
    </PageFrame>
  );
}
