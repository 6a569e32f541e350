import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import { exportAuditInput } from "./inputs";
import * as store from "./store";
import { daysOf } from "./view-audit";

const largest = 10_000;

/** The organisation's entries of some days, for the auditor to take away; the newest ten thousand at most. */
export const exportAudit = query({
  name: "audit.export",
  input: exportAuditInput,
  async run({ tx, actor, input, concerns }) {
    const filter = { organisationId: actor.organisationId, ...daysOf(input) };
    const rows = await store.entries(tx, filter, largest);
    concerns({ detail: { entries: rows.length } });
    return ok({ entries: rows, whole: rows.length < largest });
  },
});
