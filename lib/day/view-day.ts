import { z } from "zod";
import { draftsBy } from "@/lib/consultations";
import { openInvestigationsOf } from "@/lib/investigations";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import { openReferralsOf } from "@/lib/referrals";

export const viewDayInput = z.strictObject({});

/** As many of each list as the day shows, soonest due first. */
const most = 50;

/** A clinician's day: her drafts with their age, and every referral and test that waits, on her practice or on others. */
export const viewDay = query({
  name: "day.view",
  input: viewDayInput,
  async run({ tx, actor, now }) {
    const [drafts, waitingOnUs, waitingOnOthers, investigations] = await Promise.all([
      draftsBy(tx, actor.organisationId, actor.userId),
      openReferralsOf(tx, actor, "on-practice", most),
      openReferralsOf(tx, actor, "on-others", most),
      openInvestigationsOf(tx, actor.organisationId, actor.userId),
    ]);
    return ok({ now, most, drafts, waitingOnUs, waitingOnOthers, investigations });
  },
});
