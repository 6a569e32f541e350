import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { ReconciliationLine } from "@/app/_record/reconciliation-line";
import { PageHead } from "@/app/_ui/page-head";
import { PageLink } from "@/app/_ui/page-link";
import { countAdvice } from "@/lib/advice";
import { viewReconciliation } from "@/lib/chasing";
import { queryForPage } from "@/lib/platform/as-current-user";
import { listReceived } from "@/lib/referrals";
import { HeldDecisions } from "../_components/held-decisions";
import { InboxKeys } from "./_components/inbox-keys";
import { InboxTable } from "./_components/inbox-table";
import { InboxSum, InboxViews } from "./_components/inbox-views";
import { NewRows } from "./_components/new-rows";
import { type InboxParams, inboxAddress, inboxInput } from "./inbox-address";

interface InboxPageProps {
  readonly searchParams: Promise<InboxParams>;
}

export default async function InboxPage({ searchParams }: InboxPageProps) {
  const input = inboxInput(await searchParams);
  const here = inboxAddress(input.view);
  const found = await queryForPage(listReceived, input, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const advice = await queryForPage(countAdvice, {}, here);
  const { referrals, counts, held, now } = found.value;
  return (
    <SignedInFrame title="Inbox" returnTo={here} at="received">
      <LiveRefresh />
      <PageHead
        title="Inbox"
        detail={<InboxSum counts={counts} />}
        actions={
          <InboxViews counts={counts} view={input.view} advice={advice.ok ? advice.value.waiting : 0} />
        }
      />
      <div className="cx-stack">
        <HeldDecisions held={held} />
        <NewRows
          key={input.view}
          rows={referrals.map(({ id, sentAt }) => ({ id, arrivedAt: sentAt }))}
          now={now}
        >
          <InboxTable inbox={found.value} view={input.view} laterPage={input.after !== undefined} />
        </NewRows>
        <InboxKeys />
        <ReconciliationLine of={await queryForPage(viewReconciliation, { side: "service" }, here)} />
        <p>
          <PageLink href="/letters/read">Read a letter’s file</PageLink>
        </p>
      </div>
    </SignedInFrame>
  );
}
