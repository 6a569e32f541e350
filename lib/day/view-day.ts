import { z } from "zod";
import { draftsBy } from "@/lib/consultations";
import { openInvestigationsOf } from "@/lib/investigations";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import { openReferralsOf } from "@/lib/referrals";

export const viewDayInput = z.strictObject({});

/**
 * A clinician's day: her drafts with their age, and every referral and test that waits, on her or on others.
 * A referral waits on her when its present owner is her practice.
 */
export const viewDay = query({
  name: "day.view",
  input: viewDayInput,
  async run({ tx, actor, now }) {
    const [drafts, referrals, investigations] = await Promise.all([
      draftsBy(tx, actor.organisationId, actor.userId),
      openReferralsOf(tx, actor.organisationId, actor.userId),
      openInvestigationsOf(tx, actor.organisationId, actor.userId),
    ]);
    const waitsHere = (step: string) => step === "send" || step === "answer" || step === "act_on_return";
    return ok({
      now,
      drafts,
      waitingOnUs: referrals.filter(({ nextStep }) => waitsHere(nextStep)),
      waitingOnOthers: referrals.filter(({ nextStep }) => !waitsHere(nextStep)),
      investigations,
    });
  },
});
