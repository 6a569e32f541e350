import type { Tx } from "@/db/client";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { madeWithSide, type SideConflict, sideConflicts } from "@/lib/clinical/side/side-conflicts";
import { madeFrom } from "./made-store";

/**
 * What was made from a consultation with the side `recorded` and stands against `next`. The consultation's row must
 * be locked: whoever requests or sends locks it too, so that nothing leaves with a side that is changing.
 */
export async function conflictsWithSide(
  tx: Tx,
  organisationId: string,
  consultationId: string,
  { recorded, next }: { readonly recorded: Facts["laterality"]; readonly next: Facts["laterality"] },
): Promise<readonly SideConflict[]> {
  const made = await madeFrom(tx, organisationId, consultationId);
  const standing = madeWithSide(
    made.tests.map(({ testId, ...test }) => ({
      ...test,
      name: investigations.find(({ id }) => id === testId)?.label ?? testId,
    })),
    made.referrals.map(({ serviceName, ...referral }) => ({
      ...referral,
      name: `The referral to ${serviceName}`,
      side: recorded ?? null,
    })),
  );
  return sideConflicts(standing, next);
}
