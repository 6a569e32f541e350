import { demoId } from "@/db/demo/demo-ids";
import { exportAudit, viewAudit, viewPatientAudit } from "@/lib/audit";
import {
  listEmergencyAccesses,
  openEmergencyAccess,
  reviewEmergencyAccess,
  viewEmergencyAccess,
} from "@/lib/emergency-access";
import { toAuditBundle } from "@/lib/fhir/audit-event";
import { viewPatientRecord } from "@/lib/patient-record";
import { type Coxa, expect, test, testNow } from "../support/acting";

const maureen = { nhsNumber: "999 123 0017", dateOfBirth: "1959-03-14" };
const reason = "Collapsed in clinic, needs her anticoagulant history";

async function open(coxa: Coxa, name: string): Promise<string> {
  const opened = await coxa.as(name, openEmergencyAccess, { ...maureen, reason });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value.accessId;
}

test("without a relationship a record opens only with number, date of birth and a reason", async ({
  coxa,
}) => {
  const tries = [
    { ...maureen, reason: "short" },
    { ...maureen, dateOfBirth: "1959-03-15", reason },
    { nhsNumber: "999 123 0018", dateOfBirth: maureen.dateOfBirth, reason },
  ];
  for (const input of tries) {
    expect(await coxa.as("physio", openEmergencyAccess, input)).toMatchObject({ ok: false });
  }
  expect(await coxa.as("auditor", openEmergencyAccess, { ...maureen, reason })).toMatchObject({
    code: "not-allowed",
  });
});

test("an emergency access shows the record to whoever opened it, for four hours, and to nobody else", async ({
  coxa,
}) => {
  const accessId = await open(coxa, "physio");
  expect(await coxa.as("physio", viewEmergencyAccess, { accessId })).toMatchObject({
    ok: true,
    value: { patient: { familyName: "Testwood" } },
  });
  for (const other of ["ot", "ortho.vale", "gp.harbour"]) {
    expect(await coxa.as(other, viewEmergencyAccess, { accessId }), other).toMatchObject({
      code: "not-found",
    });
  }
  const later = new Date(testNow.getTime() + 4 * 3_600_000);
  expect(await coxa.as("physio", viewEmergencyAccess, { accessId }, later)).toMatchObject({
    code: "emergency-access.over",
  });
});

test("the practice’s privacy lead is written to, and counts what nobody has reviewed", async ({ coxa }) => {
  const before = await coxa.as("auditor", viewAudit, {});
  const accessId = await open(coxa, "ot");
  const [message] = await coxa.superuser`
    select kind, address, reference from messages where tells = ${`emergency-access:${accessId}`}`;
  expect(message).toEqual({
    kind: "emergency_access",
    address: "auditor@coxa.example",
    reference: "1 record",
  });
  const unreviewed = before.ok ? before.value.unreviewed : 0;
  expect(await coxa.as("auditor", viewAudit, {})).toMatchObject({ value: { unreviewed: unreviewed + 1 } });
  await coxa.as("auditor", reviewEmergencyAccess, { accessId, note: "Spoken to; it was needed" });
  expect(await coxa.as("auditor", viewAudit, {})).toMatchObject({ value: { unreviewed } });
});

test("an emergency access opens no other way into the practice", async ({ coxa }) => {
  await open(coxa, "gp.harbour");
  expect(await coxa.as("gp.harbour", viewPatientRecord, { patientId: demoId(4, 1) })).toMatchObject({
    code: "not-found",
  });
});

test("the practice's own page of the patient is marked with who opened it and when", async ({ coxa }) => {
  await open(coxa, "ortho.vale");
  const record = await coxa.as("gp", viewPatientRecord, { patientId: demoId(4, 1) });
  if (!record.ok) throw new Error(record.code);
  const signatures = record.value.emergencyAccesses.map(({ signature }) => signature);
  expect(signatures.some((signature) => signature.includes("Daniel Achterberg"))).toBe(true);
});

test("the practice's privacy lead finds it with its reason, and reviews it once", async ({ coxa }) => {
  const accessId = await open(coxa, "ot");
  const listed = await coxa.as("auditor", listEmergencyAccesses, {});
  if (!listed.ok) throw new Error(listed.code);
  expect(listed.value.find(({ id }) => id === accessId)).toMatchObject({ reason, reviewedAt: null });
  const note = "Spoke to the clinic: right.";
  expect(await coxa.as("auditor", reviewEmergencyAccess, { accessId, note })).toMatchObject({ ok: true });
  expect(await coxa.as("auditor", reviewEmergencyAccess, { accessId, note })).toMatchObject({
    code: "conflict",
  });
});

test("the practice sees who of another organisation looked at its patient, and why", async ({ coxa }) => {
  const accessId = await open(coxa, "ortho");
  await coxa.as("ortho", viewEmergencyAccess, { accessId });
  const seen = await coxa.as("gp", viewPatientAudit, { patientId: demoId(4, 1) });
  if (!seen.ok) throw new Error(seen.code);
  expect(seen.value.lines).toContainEqual(
    expect.objectContaining({
      act: "emergency-access.view",
      purpose: "emergency_access",
      person: "Kate Lindqvist",
      organisation: "Northmoor Community Health",
    }),
  );
});

test("another organisation cannot ask who looked at a patient that is not theirs", async ({ coxa }) => {
  await coxa.as("gp", viewPatientRecord, { patientId: demoId(4, 1) });
  const seen = await coxa.as("gp.harbour", viewPatientAudit, { patientId: demoId(4, 1) });
  expect(seen).toMatchObject({ code: "not-found" });
});

test("the auditor pages through the record without gaps or repeats", async ({ coxa }) => {
  for (let n = 0; n < 60; n++) {
    await coxa.as("gp", viewPatientRecord, { patientId: demoId(4, 2) });
  }
  const first = await coxa.as("auditor", viewAudit, { act: "patient.view" });
  if (!first.ok) throw new Error(first.code);
  const second = await coxa.as("auditor", viewAudit, {
    act: "patient.view",
    before: first.value.next ?? undefined,
  });
  if (!second.ok) throw new Error(second.code);
  const ids = [...first.value.lines, ...second.value.lines].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
});

test("an export is a FHIR bundle of AuditEvents and holds no other organisation's entries", async ({
  coxa,
}) => {
  await coxa.as("gp", viewPatientRecord, { patientId: demoId(4, 1) });
  const day = testNow.toISOString().slice(0, 10);
  const exported = await coxa.as("auditor", exportAudit, { from: day, to: day });
  if (!exported.ok) throw new Error(exported.code);
  const bundle = toAuditBundle(exported.value.entries);
  expect(bundle.entry.length).toBeGreaterThan(0);
  for (const { resource } of bundle.entry) {
    expect(resource).toMatchObject({ resourceType: "AuditEvent", source: { site: "Alder Lane Surgery" } });
    expect(resource.agent).toHaveLength(1);
  }
});
