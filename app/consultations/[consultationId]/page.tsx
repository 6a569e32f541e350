import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageFrame } from "@/app/_frame/page-frame";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewWorkspace } from "@/lib/workspace";
import { Workspace } from "./_components/workspace";

export const metadata: Metadata = { title: "Consultation" };

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
    <PageFrame here={here} patient={found.value.patient}>
      <Workspace view={found.value} />
    </PageFrame>
  );
}
