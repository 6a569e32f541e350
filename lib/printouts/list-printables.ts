import { z } from "zod";
import { storableDay } from "@/lib/clinical/storable-time";
import { testLabel } from "@/lib/investigations";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/** How many may be printed at once. */
const most = 500;

const listPrintablesInput = z.strictObject({ from: storableDay, until: storableDay });

/** The letters and request forms that the practice made from one day to another, oldest first, 500 of each at most. */
export const listPrintables = query({
  name: "print.list",
  input: listPrintablesInput,
  async run({ tx, actor, input }) {
    const letters = await store.referralsSent(tx, actor.organisationId, input, most);
    const forms = await store.testsRequested(tx, actor.organisationId, input, most);
    return ok([
      ...letters.map((row) => ({ ...row, kind: "letter" as const })),
      ...forms.map((row) => ({ ...row, kind: "request" as const, what: testLabel(row.what) })),
    ]);
  },
});
