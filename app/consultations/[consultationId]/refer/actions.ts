"use server";

import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { draftReferral } from "@/lib/referrals";

export async function draftReferralAction(raw: unknown) {
  return runAsCurrentUser(draftReferral, raw);
}
