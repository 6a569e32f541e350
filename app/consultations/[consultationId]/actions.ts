"use server";

import { completeConsultation } from "@/lib/consultations";
import { requestInvestigations, withdrawInvestigation } from "@/lib/investigations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function completeConsultationAction(raw: unknown) {
  return runAsCurrentUser(completeConsultation, raw);
}

export async function requestInvestigationsAction(raw: unknown) {
  return runAsCurrentUser(requestInvestigations, raw);
}

export async function withdrawInvestigationAction(raw: unknown) {
  return runAsCurrentUser(withdrawInvestigation, raw);
}
