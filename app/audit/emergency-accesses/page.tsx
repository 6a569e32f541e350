import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { formatInstant } from "@/app/_ui/dates";
import { EmptyState } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { listEmergencyAccesses } from "@/lib/emergency-access";
import { queryForPage } from "@/lib/platform/as-current-user";
import { ReviewForm } from "./forms";

export default async function EmergencyAccessesPage() {
  const here = "/audit/emergency-accesses";
  const found = await queryForPage(listEmergencyAccesses, {}, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const waiting = found.value.filter(({ reviewedAt }) => !reviewedAt).length;
  return (
    <SignedInFrame title="Emergency accesses" returnTo={here}>
      <div className="cx-plain cx-stack">
        <PageHead title="Emergency accesses" detail={`${waiting} to review`} />
        {found.value.length === 0 && <EmptyState title="Nobody opened a record without a relationship" />}
        {found.value.map((access) => (
          <Panel key={access.id} title={`${formatInstant(access.openedAt)}: ${access.signature}`}>
            <p>Reason given: {access.reason}</p>
            {access.reviewedAt ? (
              <p>
                Reviewed by {access.reviewedBy} on {formatInstant(access.reviewedAt)}: {access.reviewNote}
              </p>
            ) : (
              <ReviewForm accessId={access.id} />
            )}
          </Panel>
        ))}
      </div>
    </SignedInFrame>
  );
}
