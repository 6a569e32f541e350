import { unreviewedEmergencyAccesses } from "@/lib/emergency-access";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { findAuditedPatientInput, viewAuditInput, viewPatientAuditInput } from "./inputs";
import * as store from "./store";
import { lineOf } from "./views";

const pageSize = 50;

/** What happened in the organisation, newest first, for its auditor, and how many emergency accesses wait for a review. */
export const viewAudit = query({
  name: "audit.view",
  input: viewAuditInput,
  async run({ tx, actor, input }) {
    const rows = await store.entries(
      tx,
      {
        organisationId: actor.organisationId,
        ...(input.person ? { userId: input.person } : {}),
        ...(input.act ? { act: input.act } : {}),
        ...(input.outcome ? { outcome: input.outcome } : {}),
        ...daysOf(input),
        ...(input.before ? { before: input.before } : {}),
      },
      pageSize + 1,
    );
    const unreviewed = await unreviewedEmergencyAccesses(tx, actor.organisationId);
    return ok({ ...(await pageOf(tx, rows)), unreviewed });
  },
});

/** Who looked at or changed the record of one of the practice's patients, when and why, of whatever organisation. */
export const viewPatientAudit = query({
  name: "audit.view-patient",
  input: viewPatientAuditInput,
  async run({ tx, actor, input, concerns }) {
    const { patientId, before } = input;
    if (!(await store.isPatientOf(tx, actor.organisationId, patientId))) {
      return refuse("not-found");
    }
    concerns({ patientId });
    const rows = await store.entries(tx, { patientId, ...(before ? { before } : {}) }, pageSize + 1);
    return ok(await pageOf(tx, rows));
  },
});

/** Which of the organisation's patients has an NHS number: its id, for the page of that patient's record of acts. */
export const findAuditedPatient = query({
  name: "audit.find-patient",
  input: findAuditedPatientInput,
  async run({ tx, actor, input, concerns }) {
    const patientId = await store.findPatientId(tx, actor.organisationId, input.nhsNumber);
    if (!patientId) {
      return refuse("not-found", { fields: { nhsNumber: ["No patient here has this NHS number."] } });
    }
    concerns({ patientId });
    return ok({ patientId });
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
