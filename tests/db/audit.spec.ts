import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { demoId } from "@/db/demo/demo-ids";
import { viewAdviceForm } from "@/lib/advice";
import { viewAudit } from "@/lib/audit";
import { startConsultation } from "@/lib/consultations";
import { viewPatientRecord } from "@/lib/patient-record";
import { registerPatient } from "@/lib/patients";
import { command } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { type Act, permissions } from "@/lib/platform/permissions";
import { ok } from "@/lib/platform/result";
import { listPrintables } from "@/lib/printouts";
import { listSent } from "@/lib/referrals";
import { expect, test } from "../support/acting";
import { aConsultation } from "../support/refer";

async function last(coxa: Parameters<Parameters<typeof test>[2]>[0]["coxa"]) {
  const [row] = await coxa.superuser`
    select act, outcome, user_id, organisation_id, patient_id, detail from audit_events order by id desc limit 1`;
  return row;
}

test("reading a patient's record leaves who, what and whose", async ({ coxa }) => {
  await coxa.as("gp", viewPatientRecord, { patientId: demoId(4, 1) });
  expect(await last(coxa)).toMatchObject({
    act: "patient.view",
    outcome: "done",
    user_id: demoId(3, 1),
    patient_id: demoId(4, 1),
  });
});

test("a role that may not leaves a denial and nothing else", async ({ coxa }) => {
  const [before] = await coxa.superuser`select count(*)::int as n from consultations`;
  const denied = await coxa.as("auditor", startConsultation, { patientId: demoId(4, 1) });
  expect(denied).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await last(coxa)).toMatchObject({ act: "consultation.start", outcome: "denied" });
  const [after] = await coxa.superuser`select count(*)::int as n from consultations`;
  expect(after).toEqual(before);
});

test("a refusal leaves its code, and never what was typed", async ({ coxa }) => {
  await coxa.as("gp", registerPatient, { givenName: "Canary-Name-7741", nhsNumber: "1" });
  const row = await last(coxa);
  expect(row).toMatchObject({
    act: "patient.register",
    outcome: "refused",
    detail: { code: "input.invalid" },
  });
  expect(JSON.stringify(row)).not.toContain("Canary");
});

test("no act is open to a role that is not named for it", () => {
  const clinicalActs: Act[] = ["patient.view", "consultation.save", "referral.send", "letter.download"];
  for (const act of clinicalActs) {
    const allowed: readonly string[] = permissions[act];
    for (const role of ["organisation_administrator", "auditor", "system_administrator"]) {
      expect(allowed, `${role} and ${act}`).not.toContain(role);
    }
  }
});

test("a record that does not exist is refused and audited under the id that was asked for", async ({
  coxa,
}) => {
  const patientId = newId();
  expect(await coxa.as("gp", viewPatientRecord, { patientId })).toMatchObject({ code: "not-found" });
  expect(await last(coxa)).toMatchObject({
    act: "patient.view",
    outcome: "refused",
    patient_id: null,
    detail: { code: "not-found", asked: [patientId] },
  });
});

test("what somebody asked for whose role may not is in the record by its id", async ({ coxa }) => {
  const patientId = demoId(4, 1);
  await coxa.as("auditor", viewPatientRecord, { patientId, note: "Canary-Text-7742" });
  const row = await last(coxa);
  expect(row).toMatchObject({ outcome: "denied", detail: { asked: [patientId] } });
  expect(JSON.stringify(row)).not.toContain("Canary");
});

test("who only opens the page for asking advice has asked nothing", async ({ coxa }) => {
  const consultationId = await aConsultation(coxa);
  expect(await coxa.as("gp", viewAdviceForm, { consultationId })).toMatchObject({ ok: true });
  expect(await last(coxa)).toMatchObject({ act: "advice.prepare", outcome: "done" });
});

/** Declares a change that nobody knows, to see what becomes of one that fails. */
const changeThat = (run: (tx: Tx) => Promise<unknown>) =>
  command({
    name: "patient.register",
    input: z.object({}),
    run: async ({ tx }) => ok(await run(tx)),
  });

test("the number of an error that nobody foresaw is the one in the record", async ({ coxa }) => {
  const broken = changeThat(() => Promise.reject(new TypeError("unforeseen")));
  const thrown = await coxa.as("gp", broken, {}).catch((fault: unknown) => fault);
  const [row] = await coxa.superuser`
    select outcome, correlation_id from audit_events order by id desc limit 1`;
  expect(row).toMatchObject({ outcome: "failed" });
  expect(thrown).toMatchObject({ name: "ActFailed", digest: row?.correlation_id });
});

test("a statement that takes too long for the database is refused as not saved, and can be tried again", async ({
  coxa,
}) => {
  const slow = changeThat(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 50`);
    await tx.execute(sql`select pg_sleep(10)`);
  });
  expect(await coxa.as("gp", slow, {})).toMatchObject({ ok: false, code: "database.unavailable" });
});

test("a day that the database does not know is refused as an input, and fails nothing", async ({ coxa }) => {
  const invalid = { ok: false, code: "input.invalid" };
  for (const day of ["0000-01-01", "0001-01-01 BC", "9999-12-31", "+010000-01-01"]) {
    expect(await coxa.as("auditor", viewAudit, { from: "", to: day }), day).toMatchObject(invalid);
    expect(await coxa.as("gp", listPrintables, { from: day, until: day }), day).toMatchObject(invalid);
  }
  const after = { sentAt: "+275760-09-13T00:00:00.000Z", id: newId() };
  expect(await coxa.as("gp", listSent, { after })).toMatchObject(invalid);
});
