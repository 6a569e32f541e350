"use server";

import { reviewEmergencyAccess } from "@/lib/emergency-access";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function reviewEmergencyAccessAction(raw: unknown) {
  return runAsCurrentUser(reviewEmergencyAccess, raw);
}
