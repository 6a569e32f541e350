import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { ReconciliationLine } from "@/app/_record/reconciliation-line";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageHead } from "@/app/_ui/page-head";
import { viewReconciliation } from "@/lib/chasing";
import { queryForPage } from "@/lib/platform/as-current-user";
import { listSent } from "@/lib/referrals";
import { RowKeys } from "../_components/row-keys";
import { SentTable } from "./_components/sent-table";

interface SentPageProps {
  /** From which row on; row positions carry no patient data. */
  readonly searchParams: Promise<{ readonly sent?: string; readonly id?: string }>;
}

export default async function SentPage({ searchParams }: SentPageProps) {
  const here = "/referrals/sent";
  const { sent, id } = await searchParams;
  const found = await queryForPage(listSent, id ? { after: { sentAt: sent, id } } : {}, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  return (
    <SignedInFrame title="Referrals sent" returnTo={here} at="sent">
      <PageHead
        title="Referrals sent"
        actions={
          <>
            <RowKeys />
            <ButtonLink href="/print" weight="secondary">
              Print many
            </ButtonLink>
            <ButtonLink href="/letters/read" weight="secondary">
              Read a letter’s file
            </ButtonLink>
          </>
        }
      />
      <LiveRefresh />
      <div className="cx-stack">
        <ReconciliationLine of={await queryForPage(viewReconciliation, { side: "practice" }, here)} />
        <SentTable list={found.value} laterPage={id !== undefined} />
      </div>
    </SignedInFrame>
  );
}
