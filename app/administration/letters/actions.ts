"use server";

import { saveLetterhead } from "@/lib/organisations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function saveLetterheadAction(raw: unknown) {
  return runAsCurrentUser(saveLetterhead, raw);
}
