import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { RecordBanner } from "@/app/_record/record-banner";
import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { viewPatientRecord } from "@/lib/patient-record";
import { actorForPage, queryForPage } from "@/lib/platform/as-current-user";
import { systemNow } from "@/lib/platform/clock";
import { roleMay } from "@/lib/platform/permissions";
import { PatientRecordView } from "./_components/patient-record-view";

interface PatientPageProps {
  readonly params: Promise<{ readonly patientId: string }>;
}

export default async function PatientPage({ params }: PatientPageProps) {
  const { patientId } = await params;
  const returnTo = `/patients/${patientId}`;
  const found = await queryForPage(viewPatientRecord, { patientId }, returnTo);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { role } = await actorForPage(returnTo);
  const now = systemNow();
  return (
    <SignedInFrame
      title="Patient record"
      returnTo={returnTo}
      at="patients"
      banner={<RecordBanner patient={found.value.patient} now={now} />}
    >
      {found.value.emergencyAccesses.map(({ signature, openedAt }) => (
        <Notice key={openedAt} tone="warn" title={`Emergency access on ${formatInstant(openedAt)}`}>
          This record was opened without a relationship by {signature}.
        </Notice>
      ))}
      <PatientRecordView
        record={found.value}
        now={now}
        mayPromise={roleMay(role, "promise.make")}
        mayStart={roleMay(role, "consultation.start")}
        mayRecordAllergies={roleMay(role, "patient.record-allergies")}
        maySeeReaders={roleMay(role, "audit.view-patient")}
      />
    </SignedInFrame>
  );
}
