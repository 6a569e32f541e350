import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { PageHead } from "@/app/_ui/page-head";
import { roleMay } from "@/lib/platform/permissions";
import { refuse } from "@/lib/platform/result";
import { visitorForPage } from "@/lib/platform/visitor";
import { RegisterPatient } from "./forms";

export default async function RegisterPatientPage() {
  const visitor = await visitorForPage("/patients/register");
  if (!visitor.ok) {
    return <Refused refusal={visitor} />;
  }
  if (!roleMay(visitor.value.role, "patient.register")) {
    return <Refused refusal={refuse("not-allowed")} />;
  }
  return (
    <SignedInFrame title="Register a patient" returnTo="/patients/register" at="patients">
      <PageHead title="Register a patient" />
      <RegisterPatient />
    </SignedInFrame>
  );
}
