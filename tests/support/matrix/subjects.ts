import type { Role } from "@/db/schema";

/** One demo person for each role: those of a practice at Alder Lane, those of a service at Northmoor. */
export const people = {
  gp: "gp",
  practice_clinician: "clinician",
  practice_secretary: "secretary",
  physiotherapist: "physio",
  occupational_therapist: "ot",
  orthopaedic_triage: "ortho",
  service_administrator: "service.admin",
  organisation_administrator: "practice.admin",
  auditor: "auditor",
  system_administrator: "system.admin",
} as const satisfies Record<Role, string>;

export const clinicians = ["gp", "practice_clinician"] as const;
export const staff = [...clinicians, "practice_secretary"] as const;
export const triagers = ["physiotherapist", "occupational_therapist", "orthopaedic_triage"] as const;
export const everyone = [
  ...staff,
  ...triagers,
  "service_administrator",
  "organisation_administrator",
  "auditor",
  "system_administrator",
] as const satisfies readonly Role[];

/**
 * What an address or an input may name, and in which forms. `own` is the person's own practice's, or what their own
 * service received; `otherOrganisation` another practice's that went to another provider; `nobody` an id that no
 * record has; `malformed` none at all.
 */
export const subjectsOf = {
  nothing: ["own"],
  patient: ["own", "otherOrganisation", "nobody", "malformed"],
  /** `own` is an open draft; `completed` one of the same practice. */
  consultation: ["own", "completed", "otherOrganisation", "nobody", "malformed"],
  /** `own` was sent to the person's own kind of service, `otherKind` to another of the same provider. */
  referral: ["own", "otherKind", "draft", "discarded", "otherOrganisation", "nobody", "malformed"],
  /** A referral that the physiotherapist took on. */
  answered: ["own", "otherOrganisation", "nobody"],
  /** A request for advice to the physiotherapist's service. */
  advice: ["own", "otherOrganisation", "nobody"],
  request: ["own", "otherOrganisation", "nobody", "malformed"],
  /** An emergency access: `own` is the GP's, for the auditor one of her practice's patient. */
  access: ["own", "otherOrganisation", "nobody"],
  service: ["own", "otherOrganisation", "nobody", "malformed"],
  person: ["own", "otherOrganisation", "nobody"],
  rule: ["own", "otherOrganisation", "nobody"],
  promise: ["own", "otherOrganisation", "nobody"],
  /** A decision held back for its ten seconds, of the physiotherapist. */
  decision: ["own", "otherOrganisation", "nobody"],
} as const;

export type Kind = keyof typeof subjectsOf;
export type Subject = (typeof subjectsOf)[Kind][number];
export type ByRole = Partial<Record<Subject, readonly Role[]>>;
