import type { Metadata } from "next";
import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { PageHead } from "@/app/_ui/page-head";
import { roleMay } from "@/lib/platform/permissions";
import { refuse } from "@/lib/platform/result";
import { visitorForPage } from "@/lib/platform/visitor";
import { RegisterPatient } from "./forms";

export const metadata: Metadata = { title: "Register a patient" };

export default async function RegisterPatientPage() {
  const visitor = await visitorForPage("/patients/register");
  if (!visitor.ok) {
    return <Refused refusal={visitor} />;
  }
  if (!roleMay(visitor.value.role, "patient.register")) {
    return <Refused refusal={refuse("not-allowed")} />;
  }
  return (
    <SignedInFrame returnTo="/patients/register" at="patients">
      <PageHead title="Register a patient" />
      <RegisterPatient />
    </SignedInFrame>
  );
}
