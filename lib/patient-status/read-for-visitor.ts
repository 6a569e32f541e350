import type { Database } from "@/db/client";
import { countOrDeny, nobodyKnown } from "@/lib/platform/limited";
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
  const tried = { agent: nobodyKnown, act: "patient-link.read", purpose: "direct_care", now } as const;
  const wait = await countOrDeny(db, "patient-link-address", address, tried);
  return wait === null ? readPatientStatus(db, raw, now) : { ok: false, why: "resting" };
}
