import { systemNow } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { readPatientStatus } from "./read-status";

/** The same for a visitor of the patient's page, who is not signed in. */
export function readStatusOfPatient(raw: unknown) {
  return readPatientStatus(database(), raw, systemNow());
}
