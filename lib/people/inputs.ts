import { z } from "zod";
import type { roles as storedRoles } from "@/db/schema/users";

/** The roles of the schema, which no browser loads: one that is missing here does not compile. */
const roles = [
  "gp",
  "practice_clinician",
  "practice_secretary",
  "physiotherapist",
  "occupational_therapist",
  "orthopaedic_triage",
  "service_administrator",
  "organisation_administrator",
  "auditor",
  "system_administrator",
] as const satisfies typeof storedRoles;

/** A role that an organisation's administrator may give. The system administrator's is not among them. */
const role = z
  .enum(roles)
  .refine((wanted) => wanted !== "system_administrator", "This role cannot be given here.");
const line = (what: string) => z.string().trim().min(1, `Enter ${what}.`).max(120);

export const invitePersonInput = z.strictObject({
  email: z.email("Enter an e-mail address.").max(254),
  displayName: line("the name as it prints on letters"),
  profession: line("the profession"),
  registrationBody: z.string().trim().max(20).default(""),
  registrationNumber: z.string().trim().max(40).default(""),
  role,
});
export const setRoleInput = z.strictObject({ userId: z.uuid(), role, held: z.enum(["yes", "no"]) });
/** Empty: nobody by name. */
export const setDeputyInput = z.strictObject({ userId: z.union([z.literal(""), z.uuid()]) });
export const disablePersonInput = z.strictObject({ userId: z.uuid() });
export const acceptInvitationInput = z.strictObject({
  token: z.string().min(20).max(100),
  password: z.string().min(1, "Enter a password.").max(256),
  /** Of who has an account with a second step. */
  code: z.string().max(40).default(""),
});
