"use server";

import { askAdvice, closeAdvice, referFromAdvice, replyAdvice } from "@/lib/advice";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function askAdviceAction(raw: unknown) {
  return runAsCurrentUser(askAdvice, raw);
}

export async function replyAdviceAction(raw: unknown) {
  return runAsCurrentUser(replyAdvice, raw);
}

export async function closeAdviceAction(raw: unknown) {
  return runAsCurrentUser(closeAdvice, raw);
}

export async function referFromAdviceAction(raw: unknown) {
  return runAsCurrentUser(referFromAdvice, raw);
}
