import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import { viewAuditInput, viewPatientAuditInput } from "./inputs";
import * as store from "./store";
import { lineOf } from "./views";

const pageSize = 50;

/** What happened in the organisation, newest first, for its auditor. */
export const viewAudit = query({
  name: "audit.view",
  input: viewAuditInput,
  async run({ tx, actor, input, concerns }) {
    const patientId = input.nhsNumber
      ? await store.findPatientId(tx, actor.organisationId, input.nhsNumber)
      : undefined;
    if (input.nhsNumber && !patientId) {
      return ok({ lines: [], next: null });
    }
    concerns(patientId ? { patientId } : {});
    const rows = await store.entries(
      tx,
      {
        // By whomever, for one of our patients; else only what happened here.
        ...(patientId ? { patientId } : { organisationId: actor.organisationId }),
        ...(input.person ? { userId: input.person } : {}),
        ...(input.act ? { act: input.act } : {}),
        ...(input.outcome ? { outcome: input.outcome } : {}),
        ...daysOf(input),
        ...(input.before ? { before: input.before } : {}),
      },
      pageSize + 1,
    );
    return ok(await pageOf(tx, rows));
  },
});

/** Who looked at or changed one patient's record, when and why, of whatever organisation. */
export const viewPatientAudit = query({
  name: "audit.view-patient",
  input: viewPatientAuditInput,
  async run({ tx, input, concerns }) {
    concerns({ patientId: input.patientId });
    const { patientId, before } = input;
    const rows = await store.entries(tx, { patientId, ...(before ? { before } : {}) }, pageSize + 1);
    return ok(await pageOf(tx, rows));
  },
});

/** Whole days of UTC, the last one included. */
export function daysOf({ from, to }: { readonly from: string; readonly to: string }) {
  return {
    ...(from ? { from: new Date(`${from}T00:00:00Z`) } : {}),
    ...(to ? { until: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000) } : {}),
  };
}

async function pageOf(tx: Parameters<typeof store.entries>[0], rows: readonly store.AuditRow[]) {
  const shown = rows.slice(0, pageSize);
  const ids = [...new Set(shown.flatMap(({ patientId }) => patientId ?? []))];
  const numbers = await store.nhsNumbers(tx, ids);
  return {
    lines: shown.map((row) => lineOf(row, numbers.get(row.patientId ?? "") ?? null)),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}
