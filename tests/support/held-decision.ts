import { expect } from "@playwright/test";
import { withServedDatabase } from "./served-database";

/** For what the other side sees: a decision is told ten seconds after it was made. */
export const untilTold = { timeout: 60_000 };

/** Holds the decision just made on a referral back for an hour instead of ten seconds: nothing of it is told before. */
export async function holdDecision(referralId: string): Promise<void> {
  await withServedDatabase(async (sql) => {
    const hold = async () => {
      const held = await sql`update pending_decisions set effective_at = now() + interval '1 hour'
        where referral_id = ${referralId}
        and undone_at is null and carried_out_at is null and failed_because is null`;
      return held.count;
    };
    await expect.poll(hold).toBe(1);
  });
}
