import type { Role } from "@/db/schema";
import { demoId } from "./demo-ids";

export interface DemoPerson {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly profession: string;
  readonly registrationBody: string | null;
  readonly registrationNumber: string | null;
  readonly organisationId: string;
  readonly role: Role;
  /** Where else the person acts, and as what. */
  readonly also?: readonly { readonly organisationId: string; readonly role: Role }[];
}

let number = 0;
function person(
  displayName: string,
  email: string,
  organisation: number,
  role: Role,
  profession: string,
  registration?: readonly [body: string, number: string],
): DemoPerson {
  number += 1;
  return {
    id: demoId(3, number),
    email: `${email}@coxa.example`,
    displayName,
    profession,
    registrationBody: registration?.[0] ?? null,
    registrationNumber: registration?.[1] ?? null,
    organisationId: demoId(1, organisation),
    role,
  };
}

/** Fictional staff: every role at least once. Registration numbers are made up. */
export const demoPeople: readonly DemoPerson[] = [
  person("Dr Amara Okafor", "gp", 1, "gp", "General practitioner", ["GMC", "9000001"]),
  person("Dr Tom Hughes", "gp2", 1, "gp", "General practitioner", ["GMC", "9000002"]),
  person("Nasreen Malik", "clinician", 1, "practice_clinician", "Advanced nurse practitioner", [
    "NMC",
    "90A0003E",
  ]),
  person("Jo Pritchard", "secretary", 1, "practice_secretary", "Medical secretary"),
  person("Dr Eleri Vaughan", "gp.harbour", 2, "gp", "General practitioner", ["GMC", "9000005"]),
  person("Sam Whitlock", "secretary.harbour", 2, "practice_secretary", "Medical secretary"),
  person("Priya Nair", "physio", 11, "physiotherapist", "Physiotherapist", ["HCPC", "PH900007"]),
  person("Ben Adeyemi", "ot", 11, "occupational_therapist", "Occupational therapist", ["HCPC", "OT900008"]),
  person("Kate Lindqvist", "ortho", 11, "orthopaedic_triage", "Consultant physiotherapist", [
    "HCPC",
    "PH900009",
  ]),
  person("Marek Zielinski", "physio.vale", 12, "physiotherapist", "Physiotherapist", ["HCPC", "PH900010"]),
  person("Ruth Farrow", "ot.vale", 12, "occupational_therapist", "Occupational therapist", [
    "HCPC",
    "OT900011",
  ]),
  person("Mr Daniel Achterberg", "ortho.vale", 12, "orthopaedic_triage", "Orthopaedic surgeon", [
    "GMC",
    "9000012",
  ]),
  person("Leila Haddad", "physio.westcliff", 13, "physiotherapist", "Physiotherapist", ["HCPC", "PH900013"]),
  person("Owen Price", "ot.westcliff", 13, "occupational_therapist", "Occupational therapist", [
    "HCPC",
    "OT900014",
  ]),
  person("Miss Grace Tan", "ortho.westcliff", 13, "orthopaedic_triage", "Orthopaedic surgeon", [
    "GMC",
    "9000015",
  ]),
  person("Helen Marsh", "service.admin", 11, "service_administrator", "Service manager"),
  person("Colin Yates", "practice.admin", 1, "organisation_administrator", "Practice manager"),
  person("Fatima Noor", "auditor", 1, "auditor", "Information governance lead"),
  person("Alex Rowe", "system.admin", 1, "system_administrator", "System administrator"),
  {
    ...person("Dr Sian Prosser", "locum", 1, "gp", "General practitioner", ["GMC", "9000020"]),
    also: [{ organisationId: demoId(1, 2), role: "gp" }],
  },
];
