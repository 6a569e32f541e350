"use server";

import { readResult } from "@/lib/investigations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { keepPromise } from "@/lib/promises";

export async function keepPromiseAction(raw: unknown) {
  return runAsCurrentUser(keepPromise, raw);
}

export async function readResultAction(raw: unknown) {
  return runAsCurrentUser(readResult, raw);
}
