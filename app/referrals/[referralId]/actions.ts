"use server";

import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import {
  acceptReferral,
  discardDraft,
  openReferral,
  returnReferral,
  sendReferral,
  withdrawReferral,
} from "@/lib/referrals";

export async function sendReferralAction(raw: unknown) {
  return runAsCurrentUser(sendReferral, raw);
}

export async function discardDraftAction(raw: unknown) {
  return runAsCurrentUser(discardDraft, raw);
}

export async function withdrawReferralAction(raw: unknown) {
  return runAsCurrentUser(withdrawReferral, raw);
}

export async function openReferralAction(raw: unknown) {
  return runAsCurrentUser(openReferral, raw);
}

export async function acceptReferralAction(raw: unknown) {
  return runAsCurrentUser(acceptReferral, raw);
}

export async function returnReferralAction(raw: unknown) {
  return runAsCurrentUser(returnReferral, raw);
}
