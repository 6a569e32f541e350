import type { Database } from "@/db/client";
import { countTry } from "@/lib/platform/limits";
import { type PatientStatusAnswer, readPatientStatus } from "./read-status";

interface Visit {
  readonly db: Database;
  readonly now: Date;
  /** The network address the visitor comes from. */
  readonly address: string;
}

/**
 * The same for a visitor of the patient's page, who is not signed in. Whoever tries many links from one network
 * address is told to rest, whatever the links and dates.
 */
export async function readStatusOfPatient(
  raw: unknown,
  { db, now, address }: Visit,
): Promise<PatientStatusAnswer> {
  const wait = await countTry(db, "patient-link-address", address);
  return wait === null ? readPatientStatus(db, raw, now) : { ok: false, why: "resting" };
}
