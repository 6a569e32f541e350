import type { Role } from "@/db/schema";

const practiceClinicians = ["gp", "practice_clinician"] as const;
const practiceStaff = [...practiceClinicians, "practice_secretary"] as const;
const triagers = ["physiotherapist", "occupational_therapist", "orthopaedic_triage"] as const;

/** Who may do what: the one table. A role that is not named may not. */
export const permissions = {
  "day.view": practiceStaff,
  "patient.find": practiceStaff,
  "patient.view": practiceStaff,
  "patient.register": practiceStaff,
  "patient.record-allergies": practiceClinicians,
  "consultation.start": practiceClinicians,
  "consultation.view": practiceStaff,
  "consultation.save": practiceClinicians,
  "consultation.complete": practiceClinicians,
  "consultation.print": practiceStaff,
  "investigation.request": practiceClinicians,
  "investigation.withdraw": practiceClinicians,
  "investigation.view-form": practiceStaff,
  "service.list": practiceStaff,
  "referral.draft": practiceStaff,
  "referral.preview": practiceStaff,
  "referral.send": practiceClinicians,
  "referral.discard": practiceStaff,
  "referral.withdraw": practiceClinicians,
  "referral.list-sent": practiceStaff,
  "referral.list-received": triagers,
  "referral.view": [...practiceStaff, ...triagers],
  "referral.open": triagers,
  "referral.accept": triagers,
  "referral.return": triagers,
  "letter.download": [...practiceStaff, ...triagers],
} as const satisfies Record<string, readonly Role[]>;

/** The name of something a person can do; also its name in the audit. */
export type Act = keyof typeof permissions;

export function roleMay(role: Role, act: Act): boolean {
  const allowed: readonly Role[] = permissions[act];
  return allowed.includes(role);
}
