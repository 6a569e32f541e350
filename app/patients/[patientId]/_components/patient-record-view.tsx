import type { ViewOf } from "@/app/_record/view-of";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import { Columns, PageHead } from "@/app/_ui/page-head";
import MakePromise from "@/app/promises/_components/make-promise";
import type { viewPatientRecord } from "@/lib/patient-record";
import { AllergiesPanel } from "./allergies-panel";
import { ConsultationsPanel } from "./consultations-panel";
import { ContactPanel } from "./contact-panel";
import { OutcomesPanel } from "./outcomes-panel";
import { ReferralsPanel } from "./referrals-panel";
import { StartConsultation } from "./start-consultation";
import { TestsPanel } from "./tests-panel";

export type PatientRecordData = ViewOf<typeof viewPatientRecord>;

interface PatientRecordViewProps {
  readonly record: PatientRecordData;
  readonly now: Date;
  readonly mayStart: boolean;
  readonly mayPromise: boolean;
  readonly mayRecordAllergies: boolean;
  /** Whether the viewer may ask who looked at this record. */
  readonly maySeeReaders: boolean;
}

/** A patient's page: what was done here on the left, who the patient is on the right. */
export function PatientRecordView(props: PatientRecordViewProps) {
  const { record, now, mayStart, mayPromise, mayRecordAllergies, maySeeReaders } = props;
  const { patient } = record;
  const open = record.consultations.some(({ status }) => status === "draft");
  return (
    <>
      <PageHead
        title="Patient record"
        actions={
          <>
            {maySeeReaders && (
              <ButtonLink href={`/audit/patients/${patient.id}`} weight="secondary">
                Who looked at this record
              </ButtonLink>
            )}
            {mayPromise && <MakePromise patientId={patient.id} />}
            {mayStart && <StartConsultation patientId={patient.id} someOpen={open} />}
          </>
        }
      />
      <Columns
        asideLabel="About the patient"
        aside={
          <>
            <AllergiesPanel patient={patient} mayRecord={mayRecordAllergies} />
            <ContactPanel patient={patient} />
          </>
        }
      >
        {patient.deceasedOn && <Notice tone="warn" title="This patient has died" />}
        <ConsultationsPanel consultations={record.consultations} />
        <ReferralsPanel referrals={record.referrals} now={now} />
        <TestsPanel tests={record.investigations} now={now} />
        <OutcomesPanel outcomes={record.outcomes} />
      </Columns>
    </>
  );
}
