import type { Metadata } from "next";
import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { FilterLinks } from "@/app/_ui/links";
import { PageHead } from "@/app/_ui/page-head";
import { queryForPage } from "@/lib/platform/as-current-user";
import { listReceived } from "@/lib/referrals";
import { RowKeys } from "../_components/row-keys";
import { InboxTable } from "./_components/inbox-table";
import { type InboxParams, inboxInput } from "./inbox-address";

export const metadata: Metadata = { title: "Inbox" };

interface InboxPageProps {
  readonly searchParams: Promise<InboxParams>;
}

export default async function InboxPage({ searchParams }: InboxPageProps) {
  const here = "/referrals/received";
  const params = await searchParams;
  const input = inboxInput(params);
  const found = await queryForPage(listReceived, input, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  return (
    <SignedInFrame returnTo={here} at="received">
      <LiveRefresh />
      <PageHead
        title="Inbox"
        actions={
          <>
            <RowKeys />
            <FilterLinks
              label="Referrals"
              links={[
                { href: here, label: "Waiting", current: input.view === "waiting" },
                { href: `${here}?view=decided`, label: "Decided", current: input.view === "decided" },
              ]}
            />
          </>
        }
      />
      <InboxTable inbox={found.value} view={input.view} laterPage={input.after !== undefined} />
    </SignedInFrame>
  );
}
