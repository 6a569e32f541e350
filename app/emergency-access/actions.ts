"use server";

import { openEmergencyAccess } from "@/lib/emergency-access";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function openEmergencyAccessAction(raw: unknown) {
  return runAsCurrentUser(openEmergencyAccess, raw);
}
