import { type NamedPatient, PatientName } from "@/app/_record/patient-name";
import { PageLink } from "@/app/_ui/page-link";

interface ReferralPatientProps {
  readonly referral: { readonly id: string; readonly patient: NamedPatient | null };
}

/** Whose referral a row is about; the whole row opens it. */
export function ReferralPatient({ referral }: ReferralPatientProps) {
  return (
    <PageLink className="cx-row-link" href={`/referrals/${referral.id}`}>
      {referral.patient ? <PatientName patient={referral.patient} /> : "Patient not shown"}
    </PageLink>
  );
}
