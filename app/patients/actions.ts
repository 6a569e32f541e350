"use server";

import { findPatients, registerPatient } from "@/lib/patients";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function findPatientsAction(raw: unknown) {
  return runAsCurrentUser(findPatients, raw);
}

export async function registerPatientAction(raw: unknown) {
  return runAsCurrentUser(registerPatient, raw);
}
