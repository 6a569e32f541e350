import { z } from "zod";
import { rowPosition } from "@/lib/clinical/storable-time";
import { draftsBy } from "@/lib/consultations";
import { openInvestigationsOf } from "@/lib/investigations";
import { query } from "@/lib/platform/act";
import { listPage } from "@/lib/platform/list-page";
import { ok } from "@/lib/platform/result";
import { openReferralsOf } from "@/lib/referrals";

const pageSize = 25;

export const viewDayInput = z.strictObject({
  /** One of the lists from a row on; the others from their first. */
  list: z.enum(["drafts", "waitingOnUs", "waitingOnOthers", "tests"]).optional(),
  after: rowPosition.optional(),
});

type ListName = NonNullable<z.output<typeof viewDayInput>["list"]>;

const dueAtOf = ({ dueAt }: { readonly dueAt: Date }) => dueAt;

/**
 * A clinician's day, page by page: her drafts with their age, latest saved first, and every referral and test that
 * waits, on her practice or on others, soonest due first.
 */
export const viewDay = query({
  name: "day.view",
  input: viewDayInput,
  async run({ tx, actor, input, now }) {
    const part = (name: ListName) => ({
      size: pageSize + 1,
      after: input.list === name ? input.after : undefined,
    });
    const [drafts, waitingOnUs, waitingOnOthers, tests] = await Promise.all([
      draftsBy(tx, actor, part("drafts")),
      openReferralsOf(tx, actor, "on-practice", part("waitingOnUs")),
      openReferralsOf(tx, actor, "on-others", part("waitingOnOthers")),
      openInvestigationsOf(tx, actor, part("tests")),
    ]);
    return ok({
      now,
      /** The list that is not shown from its first row, if any. */
      moved: input.after ? (input.list ?? null) : null,
      drafts: listPage(drafts, pageSize, ({ updatedAt }) => updatedAt),
      waitingOnUs: listPage(waitingOnUs, pageSize, dueAtOf),
      waitingOnOthers: listPage(waitingOnOthers, pageSize, dueAtOf),
      tests: listPage(tests, pageSize, dueAtOf),
    });
  },
});
