import type { Metadata } from "next";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { PageHead } from "@/app/_ui/page-head";
import { RegisterPatient } from "./register-patient";

export const metadata: Metadata = { title: "Register a patient" };

export default function RegisterPatientPage() {
  return (
    <SignedInFrame returnTo="/patients/register" at="patients">
      <PageHead title="Register a patient" />
      <RegisterPatient />
    </SignedInFrame>
  );
}
