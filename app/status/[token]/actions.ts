"use server";

import { readStatusOfPatient } from "@/lib/patient-status";

export async function readStatusAction(raw: unknown) {
  return readStatusOfPatient(raw);
}
