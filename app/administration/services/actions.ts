"use server";

import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { saveService } from "@/lib/service-directory";

export async function saveServiceAction(raw: unknown) {
  return runAsCurrentUser(saveService, raw);
}
