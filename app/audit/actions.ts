"use server";

import { findAuditedPatient } from "@/lib/audit";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function findAuditedPatientAction(raw: unknown) {
  return runAsCurrentUser(findAuditedPatient, raw);
}
