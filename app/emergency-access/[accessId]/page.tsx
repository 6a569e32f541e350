import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { RecordBanner } from "@/app/_record/record-banner";
import { formatClinicDate, formatInstant } from "@/app/_ui/dates";
import { EmptyState, Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { viewEmergencyAccess } from "@/lib/emergency-access";
import { queryForPage } from "@/lib/platform/as-current-user";
import { systemNow } from "@/lib/platform/clock";

interface AccessPageProps {
  readonly params: Promise<{ readonly accessId: string }>;
}

export default async function EmergencyRecordPage({ params }: AccessPageProps) {
  const { accessId } = await params;
  const here = `/emergency-access/${accessId}`;
  const found = await queryForPage(viewEmergencyAccess, { accessId }, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { patient, reason, expiresAt, consultations, investigations, referrals } = found.value;
  return (
    <SignedInFrame
      title="Emergency access"
      returnTo={here}
      at="emergency"
      banner={<RecordBanner patient={patient} now={systemNow()} />}
    >
      <div className="cx-plain cx-stack">
        <PageHead title="Record opened in an emergency" />
        <Notice tone="emergency" title={`Emergency access until ${formatInstant(expiresAt)}`}>
          Reason given: {reason}
        </Notice>
        <Panel title="Consultations">
          <Lines
            lines={consultations.map(({ id, consultedOn }) => ({ id, words: formatClinicDate(consultedOn) }))}
          />
        </Panel>
        <Panel title="Investigations">
          <Lines
            lines={investigations.map(({ id, testId, status }) => ({ id, words: `${testId}: ${status}` }))}
          />
        </Panel>
        <Panel title="Referrals">
          <Lines
            lines={referrals.map(({ id, serviceName, status }) => ({
              id,
              words: `${serviceName}: ${status}`,
            }))}
          />
        </Panel>
      </div>
    </SignedInFrame>
  );
}

function Lines({ lines }: { readonly lines: readonly { readonly id: string; readonly words: string }[] }) {
  if (lines.length === 0) {
    return <EmptyState title="None" />;
  }
  return (
    <ul className="cx-plain-list">
      {lines.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
}
