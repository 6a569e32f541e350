import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { DutyList } from "@/app/_record/duty-list";
import { PageHead } from "@/app/_ui/page-head";
import { viewChases } from "@/lib/chasing";
import { queryForPage } from "@/lib/platform/as-current-user";

interface DutyListPageProps {
  /** From which row on; row positions carry no patient data. */
  readonly searchParams: Promise<{ readonly level?: string; readonly at?: string; readonly id?: string }>;
}

/** What the organisation was told is past its date: the whole of it, also for who has no promises of her own beside it. */
export default async function DutyListPage({ searchParams }: DutyListPageProps) {
  const here = "/duty-list";
  const { level, at, id } = await searchParams;
  const told = await queryForPage(viewChases, id ? { after: { level, at, id } } : {}, here);
  if (!told.ok) return <Refused refusal={told} />;
  return (
    <SignedInFrame title="Duty list" returnTo={here} at="duty">
      <LiveRefresh />
      <PageHead title="Duty list" detail="What is past its date, and who was told" />
      <div className="cx-stack">
        {told.value.chases.length === 0 && <p>Nothing is past its date.</p>}
        <DutyList told={told.value} />
      </div>
    </SignedInFrame>
  );
}
