"use server";

import { readResult } from "@/lib/investigations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { explainOpenPromises, handOverPromise, keepPromise, makePromise, viewLeaving } from "@/lib/promises";

export async function keepPromiseAction(raw: unknown) {
  return runAsCurrentUser(keepPromise, raw);
}

export async function readResultAction(raw: unknown) {
  return runAsCurrentUser(readResult, raw);
}

export async function makePromiseAction(raw: unknown) {
  return runAsCurrentUser(makePromise, raw);
}

export async function handOverPromiseAction(raw: unknown) {
  return runAsCurrentUser(handOverPromise, raw);
}

export async function explainOpenPromisesAction(raw: unknown) {
  return runAsCurrentUser(explainOpenPromises, raw);
}

/** How much is owed today, for the way out. */
export async function dueTodayAction() {
  const found = await runAsCurrentUser(viewLeaving, {});
  return found.ok ? { ok: true as const, value: { due: found.value.due } } : found;
}
