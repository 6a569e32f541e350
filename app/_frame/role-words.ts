import type { Actor } from "@/lib/platform/actor";

interface RoleWords {
  readonly name: string;
  /** What the role may do, in one sentence. */
  readonly may: string;
}

/** Every role as people call it. */
export const roleWords: Readonly<Record<Actor["role"], RoleWords>> = {
  gp: { name: "GP", may: "Record consultations, request investigations and refer." },
  practice_clinician: {
    name: "Practice clinician",
    may: "Record consultations, request investigations and refer.",
  },
  practice_secretary: {
    name: "Practice secretary",
    may: "Register patients, prepare referrals, send what a clinician approved and follow what was sent.",
  },
  physiotherapist: { name: "Physiotherapist", may: "Accept or return referrals to physiotherapy." },
  occupational_therapist: {
    name: "Occupational therapist",
    may: "Accept or return referrals to occupational therapy.",
  },
  orthopaedic_triage: { name: "Orthopaedic triage", may: "Accept or return referrals to orthopaedics." },
  service_administrator: {
    name: "Service administrator",
    may: "Keep the services of this organisation: criteria, ages, opening and deadlines. No clinical content.",
  },
  organisation_administrator: {
    name: "Organisation administrator",
    may: "Invite and disable people, set their roles, and keep local rules and the letterhead. No clinical content.",
  },
  auditor: { name: "Auditor", may: "Read the audit: who looked at what, when and why. Nothing else." },
  system_administrator: { name: "System administrator", may: "Change settings. No patient data." },
};
