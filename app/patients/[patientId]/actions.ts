"use server";

import { startConsultation } from "@/lib/consultations";
import { recordAllergies } from "@/lib/patients";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function startConsultationAction(raw: unknown) {
  return runAsCurrentUser(startConsultation, raw);
}

export async function recordAllergiesAction(raw: unknown) {
  return runAsCurrentUser(recordAllergies, raw);
}
