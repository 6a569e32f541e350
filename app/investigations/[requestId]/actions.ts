"use server";

import { followInvestigation, readResult, recordResult, withdrawInvestigation } from "@/lib/investigations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function followInvestigationAction(raw: unknown) {
  return runAsCurrentUser(followInvestigation, raw);
}

export async function recordResultAction(raw: unknown) {
  return runAsCurrentUser(recordResult, raw);
}

export async function readResultAction(raw: unknown) {
  return runAsCurrentUser(readResult, raw);
}

export async function withdrawInvestigationAction(raw: unknown) {
  return runAsCurrentUser(withdrawInvestigation, raw);
}
