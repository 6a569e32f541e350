import { z } from "zod";
import { rowPosition } from "@/lib/clinical/storable-time";
import { query } from "@/lib/platform/act";
import { listPage } from "@/lib/platform/list-page";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

const pageSize = 25;

export const viewPromisesInput = z.strictObject({
  /** One of the lists from a row on; the others from their first. */
  list: z.enum(["results", "toPatients", "waitingOnMe", "unacknowledged"]).optional(),
  after: rowPosition.optional(),
});

type ListName = NonNullable<z.output<typeof viewPromisesInput>["list"]>;

const dueAtOf = ({ dueAt }: { readonly dueAt: Date }) => dueAt;

/**
 * What a clinician still owes: results to read, promises to patients, answers and returns that wait on her, referrals
 * that nobody opened. Soonest first in each, page by page.
 */
export const viewPromises = query({
  name: "promise.view",
  input: viewPromisesInput,
  async run({ tx, actor, input, now }) {
    const part = (name: ListName) => ({
      size: pageSize + 1,
      after: input.list === name ? input.after : undefined,
    });
    const [results, toPatients, waitingOnMe, unacknowledged] = await Promise.all([
      store.results(tx, actor, part("results")),
      store.toPatients(tx, actor, part("toPatients")),
      store.waitingOnMe(tx, actor, part("waitingOnMe")),
      store.unacknowledged(tx, actor, part("unacknowledged")),
    ]);
    return ok({
      now,
      /** The list that is not shown from its first row, if any. */
      moved: input.after ? (input.list ?? null) : null,
      results: listPage(results, pageSize, dueAtOf),
      toPatients: listPage(toPatients, pageSize, dueAtOf),
      waitingOnMe: listPage(waitingOnMe, pageSize, dueAtOf),
      unacknowledged: listPage(unacknowledged, pageSize, dueAtOf),
    });
  },
});
