import type { ReactNode } from "react";
import { AppShell, type NavigationLink } from "@/app/_ui/app-shell";
import { PatientBanner } from "@/app/_ui/patient-banner";
import type { PatientIdentity } from "@/lib/patients";
import type { Actor } from "@/lib/platform/actor";
import { actorForPage } from "@/lib/platform/as-current-user";
import { clinicDay, systemNow } from "@/lib/platform/clock";
import { roleMay } from "@/lib/platform/permissions";
import { bannerPatient } from "./banner-patient";
import { SignOutButton } from "./sign-out-button";

interface PageFrameProps {
  /** The address of the page, to come back to after signing in and to mark in the navigation. */
  readonly here: string;
  /** Whose page it is, for the banner; absent on pages about no one patient. */
  readonly patient?: Omit<PatientIdentity, "id"> | undefined;
  readonly children: ReactNode;
}

/** Every page of a signed-in person: header by role, banner, main part. */
export async function PageFrame({ here, patient, children }: PageFrameProps) {
  const actor = await actorForPage(here);
  return (
    <AppShell
      navigation={navigationFor(actor, here)}
      person={{ name: actor.displayName, role: actor.profession, organisation: actor.organisationName }}
      signOut={<SignOutButton />}
      banner={patient && <PatientBanner patient={bannerPatient(patient)} onDate={clinicDay(systemNow())} />}
    >
      {children}
    </AppShell>
  );
}

/** The lists a role may see. */
function navigationFor({ role }: Actor, here: string): NavigationLink[] {
  const links = [
    { href: "/", label: "Today", act: "day.view" },
    { href: "/patients", label: "Patients", act: "patient.find" },
    { href: "/referrals/sent", label: "Referrals sent", act: "referral.list-sent" },
    { href: "/referrals/received", label: "Inbox", act: "referral.list-received" },
  ] as const;
  return links
    .filter(({ act }) => roleMay(role, act))
    .map(({ href, label }) => ({ href, label, current: here === href }));
}
