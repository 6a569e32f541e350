import { type AuditPurpose, type Role, roles } from "@/db/schema";

const practiceClinicians = ["gp", "practice_clinician"] as const;
const practiceStaff = [...practiceClinicians, "practice_secretary"] as const;
const triagers = ["physiotherapist", "occupational_therapist", "orthopaedic_triage"] as const;

const organisationAdministrators = ["organisation_administrator"] as const;
const serviceAdministrators = ["service_administrator"] as const;
/** Who answers for privacy: reads the record of acts, and no clinical content. */
const auditors = ["auditor"] as const;

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
  "consultation.journal-key": practiceClinicians,
  "consultation.complete": practiceClinicians,
  "consultation.print": practiceStaff,
  "print.list": practiceStaff,
  "print.batch": practiceStaff,
  "investigation.request": practiceClinicians,
  "investigation.withdraw": practiceClinicians,
  "investigation.list": practiceStaff,
  "investigation.view": practiceStaff,
  "investigation.view-form": practiceStaff,
  "referral.draft": practiceStaff,
  "referral.approve": practiceClinicians,
  // A secretary sends what a clinician approved, on that clinician's behalf.
  "referral.send": practiceStaff,
  "referral.discard": practiceStaff,
  "referral.withdraw": practiceClinicians,
  "referral.list-sent": practiceStaff,
  "referral.list-received": triagers,
  "referral.view": [...practiceStaff, ...triagers],
  "referral.open": triagers,
  "referral.accept": triagers,
  "referral.return": triagers,
  "referral.take": triagers,
  "referral.ask": triagers,
  "referral.redirect": triagers,
  "referral.undo": triagers,
  "referral.carry-out": triagers,
  "referral.fail-decision": triagers,
  "referral.book": triagers,
  "referral.log-attempt": triagers,
  "referral.record-attendance": triagers,
  "referral.close": triagers,
  "referral.give-feedback": triagers,
  "referral.amend": practiceClinicians,
  "referral.answer": practiceClinicians,
  "referral.attach": practiceStaff,
  "referral.remove-attachment": practiceStaff,
  "referral.make-patient-link": practiceStaff,
  "referral.insight": [...practiceStaff, ...triagers, "service_administrator", "organisation_administrator"],
  "attachment.download": [...practiceStaff, ...triagers],
  "advice.prepare": practiceClinicians,
  "advice.ask": practiceClinicians,
  "advice.close": practiceClinicians,
  "advice.reply": [...practiceClinicians, ...triagers],
  "advice.view": [...practiceStaff, ...triagers],
  "advice.refer": practiceClinicians,
  "investigation.follow": practiceStaff,
  "investigation.record-result": practiceStaff,
  "investigation.read": practiceClinicians,
  "promise.make": practiceClinicians,
  "promise.keep": practiceClinicians,
  "promise.explain-open": practiceClinicians,
  "promise.hand-over": practiceClinicians,
  "promise.view": practiceClinicians,
  "chase.view": [...practiceStaff, ...triagers, "service_administrator", "organisation_administrator"],
  "referral.export": [...practiceStaff, ...triagers],
  "letter.download": [...practiceStaff, ...triagers],
  "letter.read": [...practiceStaff, ...triagers],
  "emergency-access.open": [...practiceClinicians, ...triagers],
  "emergency-access.view": [...practiceClinicians, ...triagers],
  "emergency-access.list": auditors,
  "emergency-access.review": auditors,
  "audit.view": auditors,
  "audit.view-patient": [...practiceClinicians, ...auditors],
  "audit.find-patient": auditors,
  "audit.export": auditors,
  "people.list": organisationAdministrators,
  "people.invite": organisationAdministrators,
  "people.disable": organisationAdministrators,
  "people.set-roles": organisationAdministrators,
  "people.set-deputy": organisationAdministrators,
  "local-rule.list": organisationAdministrators,
  "local-rule.add": organisationAdministrators,
  "local-rule.end": organisationAdministrators,
  "letterhead.view": organisationAdministrators,
  "letterhead.save": organisationAdministrators,
  "service.manage": serviceAdministrators,
  "service.save": serviceAdministrators,
  "account.view": roles,
  "account.change-password": roles,
  "account.start-second-step": roles,
  "account.confirm-second-step": roles,
  "account.remove-second-step": roles,
  "session.switch": roles,
  "session.lock": roles,
} as const satisfies Record<string, readonly Role[]>;

/** The name of something a person can do; also its name in the audit. */
export type Act = keyof typeof permissions;

export function roleMay(role: Role, act: Act): boolean {
  const allowed: readonly Role[] = permissions[act];
  return allowed.includes(role);
}

/** What an act is for, as the audit names it. */
export function purposeOf(act: Act): AuditPurpose {
  const [subject] = act.split(".");
  switch (subject) {
    case "emergency-access":
      return act === "emergency-access.open" || act === "emergency-access.view"
        ? "emergency_access"
        : "oversight";
    case "audit":
      return "oversight";
    case "people":
    case "local-rule":
    case "letterhead":
    case "account":
      return "administration";
    case "session":
      return "sign_in";
    default:
      return act === "service.save" || act === "service.manage" ? "administration" : "direct_care";
  }
}
