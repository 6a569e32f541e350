import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { EmptyState } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { queryForPage } from "@/lib/platform/as-current-user";
import { viewLeaving } from "@/lib/promises";
import { DueToday } from "./_components/due-today";
import { Leave } from "./_components/leave";

/** What stands between a clinician and signing out: what she owes today, to keep, to hand over or to explain. */
export default async function LeavingPage() {
  const here = "/promises/leaving";
  const found = await queryForPage(viewLeaving, {}, here);
  if (!found.ok) return <Refused refusal={found} />;
  const { due, userId } = found.value;
  return (
    <SignedInFrame title="Before you go" returnTo={here} at="promises">
      <PageHead
        title="Before you go"
        detail={due === 0 ? "Nothing is due today" : `${due} due today or before`}
      />
      <div className="cx-stack">
        {due === 0 ? (
          <EmptyState title="Nothing is owed today">You can sign out.</EmptyState>
        ) : (
          <DueToday leaving={found.value} />
        )}
        <Leave due={due} userId={userId} />
      </div>
    </SignedInFrame>
  );
}
