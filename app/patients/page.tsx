import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageHead } from "@/app/_ui/page-head";
import { findPatients } from "@/lib/patients";
import { queryForPage } from "@/lib/platform/as-current-user";
import { clinicDay, systemNow } from "@/lib/platform/clock";
import { PatientFinder } from "./_components/patient-finder";

export default async function PatientsPage() {
  const found = await queryForPage(findPatients, {}, "/patients");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  return (
    <SignedInFrame title="Patients" returnTo="/patients" at="patients">
      <PageHead
        title="Patients"
        actions={<ButtonLink href="/patients/register">Register a patient</ButtonLink>}
      />
      <PatientFinder everyone={found.value} onDate={clinicDay(systemNow())} />
    </SignedInFrame>
  );
}
