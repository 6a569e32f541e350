import { z } from "zod";
import { query } from "@/lib/platform/act";
import { roleMay } from "@/lib/platform/permissions";
import { ok } from "@/lib/platform/result";
import { kindDecidedBy, referralsByIds } from "@/lib/referrals";
import * as store from "./store";

export const viewInsightInput = z.strictObject({
  /** Days looked back over, by the day of sending. */
  days: z.coerce.number().int().min(1).max(730).default(90),
  /** A bar to open: its chart, and its name in it. */
  chart: z.enum(["states", "returns", "missing", "completeness", "overdue", "marks"]).optional(),
  bar: z.string().max(80).optional(),
});

/**
 * Figures of the actor's organisation with the rows behind each: time in each state, returns by reason, what was
 * missing in them, what was most often not answered when sent, what is past its date, and where the receiver marked
 * something as wrong. `count` is of referrals. Each side sees its own, a triager those of her kind; with `chart` and
 * `bar` also the rows behind that bar. Where very many were sent, they are the figures of those sent last.
 */
export const viewInsight = query({
  name: "referral.insight",
  input: viewInsightInput,
  async run({ tx, actor, input, now }) {
    const { organisationId, role } = actor;
    const looked = { organisationId, kind: kindDecidedBy(role), days: input.days, now };
    const counted = await store.howMany(tx, looked);
    const charts = {
      states: await store.statesOf(tx, looked),
      returns: await store.returnsOf(tx, looked),
      missing: await store.missingOf(tx, looked),
      completeness: await store.completenessOf(tx, looked),
      overdue: await store.overdueOf(tx, looked),
      marks: await store.marksOf(tx, looked),
    };
    const opened = input.chart && charts[input.chart].find(({ name }) => name === input.bar);
    const behind = opened ? await referralsByIds(tx, opened.ids) : [];
    const mayName = roleMay(role, "referral.view");
    return ok({
      now,
      days: input.days,
      counted,
      ...charts,
      opened: opened && input.chart ? { chart: input.chart, name: opened.name, count: opened.count } : null,
      /** The rows behind the opened bar; an administrator sees receipts and no names. */
      behind: behind.map((row) => ({ ...row, patient: mayName ? row.patient : null, mayOpen: mayName })),
    });
  },
});
