import { z } from "zod";
import { rowPosition } from "@/lib/clinical/storable-time";
import { query } from "@/lib/platform/act";
import { listPage } from "@/lib/platform/list-page";
import { roleMay } from "@/lib/platform/permissions";
import { ok } from "@/lib/platform/result";
import { kindDecidedBy } from "@/lib/referrals";
import * as store from "./store";

const pageSize = 25;

export const viewChasesInput = z.strictObject({
  level: z.coerce.number().int().min(1).max(3).optional(),
  /** From which row on. */
  after: rowPosition.extend({ level: z.coerce.number().int().min(1).max(3) }).optional(),
});

/**
 * What the actor's organisation was told about passed deadlines that still stand: each subject once with the highest
 * step that was taken, highest first, then longest past, page by page; and the last reconciliation lines. A triager
 * sees those of her kind; who may not open a record sees no name.
 */
export const viewChases = query({
  name: "chase.view",
  input: viewChasesInput,
  async run({ tx, actor, input, now }) {
    const { level, after } = input;
    const of = { organisationId: actor.organisationId, kind: kindDecidedBy(actor.role) };
    const found = await store.chasesOf(tx, of, now, { size: pageSize + 1, level, after });
    const { rows, next } = listPage(found, pageSize, ({ dueAt }) => dueAt);
    const mayName = roleMay(actor.role, "referral.view");
    return ok({
      now,
      laterPage: after !== undefined,
      next: next && { ...next, level: rows.at(-1)?.level ?? 1 },
      chases: rows.map((row) => ({ ...row, patient: mayName ? row.patient : null, mayOpen: mayName })),
      reconciliation: await store.lastReconciliations(tx, actor.organisationId),
    });
  },
});
