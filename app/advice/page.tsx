import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { PageHead } from "@/app/_ui/page-head";
import { listAdvice } from "@/lib/advice";
import { queryForPage } from "@/lib/platform/as-current-user";
import { AdviceTable } from "./_components/advice-table";

interface AdvicePageProps {
  /** From which row on; row positions carry no patient data. */
  readonly searchParams: Promise<{ readonly at?: string; readonly id?: string }>;
}

/** The advice that is open at a practice or a service, soonest due first. */
export default async function AdvicePage({ searchParams }: AdvicePageProps) {
  const here = "/advice";
  const { at, id } = await searchParams;
  const found = await queryForPage(listAdvice, id ? { after: { at, id } } : {}, here);
  if (!found.ok) return <Refused refusal={found} />;
  const { requests, next, laterPage } = found.value;
  const isWhole = next === null && !laterPage;
  return (
    <SignedInFrame title="Advice" returnTo={here} at="advice">
      <LiveRefresh />
      <PageHead title="Advice" detail={isWhole ? `${requests.length} open` : "Soonest due first"} />
      <AdviceTable advice={found.value} />
    </SignedInFrame>
  );
}
