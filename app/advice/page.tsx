import type { Metadata } from "next";
import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { PageHead } from "@/app/_ui/page-head";
import { listAdvice } from "@/lib/advice";
import { queryForPage } from "@/lib/platform/as-current-user";
import { AdviceTable } from "./_components/advice-table";

export const metadata: Metadata = { title: "Advice" };

/** The advice that is open at a practice or a service, soonest due first. */
export default async function AdvicePage() {
  const here = "/advice";
  const found = await queryForPage(listAdvice, {}, here);
  if (!found.ok) return <Refused refusal={found} />;
  const { requests, hasMore } = found.value;
  const detail = hasMore ? `the ${requests.length} soonest due of more` : `${requests.length} open`;
  return (
    <SignedInFrame returnTo={here} at="advice">
      <LiveRefresh />
      <PageHead title="Advice" detail={detail} />
      <AdviceTable advice={found.value} />
    </SignedInFrame>
  );
}
