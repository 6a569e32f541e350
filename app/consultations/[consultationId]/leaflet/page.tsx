import { notFound } from "next/navigation";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { RecordBanner } from "@/app/_record/record-banner";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewLeaflet } from "@/lib/printouts";
import { LeafletView } from "./_components/leaflet-view";
import { leafletChoice } from "./leaflet-address";

interface LeafletPageProps {
  readonly params: Promise<{ readonly consultationId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LeafletPage({ params, searchParams }: LeafletPageProps) {
  const { consultationId } = await params;
  const search = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );
  const choice = leafletChoice(consultationId, search);
  const here = `/consultations/${consultationId}/leaflet`;
  const found = await queryForPage(viewLeaflet, choice, here);
  if (!found.ok) notFound();
  return (
    <SignedInFrame
      title="Patient leaflet"
      returnTo={here}
      banner={<RecordBanner patient={found.value.patient} now={found.value.now} />}
    >
      <LeafletView consultationId={consultationId} largePrint={choice.largePrint} {...found.value} />
    </SignedInFrame>
  );
}
