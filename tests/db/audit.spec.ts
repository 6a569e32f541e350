import { demoId } from "@/db/demo/demo-ids";
import { viewAudit } from "@/lib/audit";
import { startConsultation } from "@/lib/consultations";
import { viewPatientRecord } from "@/lib/patient-record";
import { registerPatient } from "@/lib/patients";
import { newId } from "@/lib/platform/ids";
import { type Act, permissions } from "@/lib/platform/permissions";
import { listPrintables } from "@/lib/printouts";
import { listSent } from "@/lib/referrals";
import { expect, test } from "../support/acting";

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
  expect(await last(coxa)).toMatchObject({ act: "patient.view", outcome: "refused" });
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
