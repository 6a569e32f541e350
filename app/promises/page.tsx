import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { DutyList } from "@/app/_record/duty-list";
import { type OneListParams, oneListInput } from "@/app/_record/one-list";
import { PageHead } from "@/app/_ui/page-head";
import { viewChases } from "@/lib/chasing";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewPromises } from "@/lib/promises";
import { howMuchIsOpen, PromiseLists } from "./_components/promise-lists";

interface PromisesPageProps {
  readonly searchParams: Promise<OneListParams>;
}

/** What a clinician still owes, and what the practice was told is past its date. */
export default async function PromisesPage({ searchParams }: PromisesPageProps) {
  const here = "/promises";
  const owed = await queryForPage(viewPromises, oneListInput(await searchParams), here);
  const told = await queryForPage(viewChases, {}, here);
  if (!owed.ok) return <Refused refusal={owed} />;
  if (!told.ok) return <Refused refusal={told} />;
  return (
    <SignedInFrame title="What I promised" returnTo={here} at="promises">
      <LiveRefresh />
      <PageHead title="What I promised" detail={howMuchIsOpen(owed.value)} />
      <div className="cx-stack">
        <PromiseLists owed={owed.value} />
        <DutyList told={told.value} />
      </div>
    </SignedInFrame>
  );
}
