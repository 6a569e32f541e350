import { viewPatientRecord } from "@/lib/patient-record";
import { findPatients, recordAllergies, registerPatient } from "@/lib/patients";
import { newId } from "@/lib/platform/ids";
import { expect, test } from "../../support/acting";

const wren = {
  nhsNumber: "999 001 0005",
  title: "Ms",
  givenName: "Jenny",
  familyName: "Wren",
  dateOfBirth: "1961-02-03",
  sexAtBirth: "female",
  address: "1 Hedge Row, Testbridge",
  postcode: "TB1 1AA",
  phone: "07700 900001",
  messageConsent: "yes",
  interpreter: "",
  adjustments: "",
};

test("an NHS number registers once; the second try is shown the first record", async ({ coxa }) => {
  const first = await coxa.as("gp", registerPatient, { ...wren, nhsNumber: "9990010005" });
  expect(first).toMatchObject({ ok: true });
  const second = await coxa.as("gp2", registerPatient, wren);
  expect(second).toMatchObject({
    ok: false,
    code: "patient.duplicate-nhs-number",
    remedy: { patientId: first.ok ? first.value.patientId : "" },
  });
});

test("two registrations of one number at the same instant make one record", async ({ coxa }) => {
  const twice = { ...wren, nhsNumber: "9990020000", givenName: "Robin" };
  const both = await Promise.all([
    coxa.as("gp", registerPatient, twice),
    coxa.as("secretary", registerPatient, twice),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("the same number may be registered at another practice, which is told nothing", async ({ coxa }) => {
  const there = await coxa.as("gp.harbour", registerPatient, { ...wren, nhsNumber: "9991230017" });
  expect(there).toMatchObject({ ok: true });
});

const faults = [
  ["a wrong check digit", { nhsNumber: "999 001 0004" }, "nhsNumber"],
  ["nine digits", { nhsNumber: "999 001 000" }, "nhsNumber"],
  ["a date of birth in the future", { dateOfBirth: "2026-11-25" }, "dateOfBirth"],
  ["30 February", { dateOfBirth: "1961-02-30" }, "dateOfBirth"],
  ["no family name", { familyName: "  " }, "familyName"],
  ["an unknown field", { isAdmin: true }, "form"],
] as const;

for (const [what, change, field] of faults) {
  test(`${what} is refused by name and registers nobody`, async ({ coxa }) => {
    const refused = await coxa.as("gp", registerPatient, { ...wren, nhsNumber: "9990030006", ...change });
    expect(refused).toMatchObject({
      ok: false,
      code: "input.invalid",
      fields: { [field]: expect.anything() },
    });
    const found = await coxa.as("gp", findPatients, { text: "999 003 0006" });
    expect(found).toMatchObject({ ok: true, value: { matches: [] } });
  });
}

const searches = [
  ["the beginning of a family name", "testw"],
  ["the beginning of a given name", "maur"],
  ["both names in either order", "Testwood, M"],
  ["an NHS number with spaces", "999 123 0017"],
  ["a date of birth as written", "14-Mar-1959"],
  ["a date of birth in figures", "14/3/1959"],
] as const;

for (const [what, text] of searches) {
  test(`a patient is found by ${what}`, async ({ coxa }) => {
    const found = await coxa.as("gp", findPatients, { text });
    const names = found.ok ? found.value.matches.map(({ familyName }) => familyName) : [];
    expect(names).toContain("Testwood");
  });
}

test("a search never finds another practice's patient", async ({ coxa }) => {
  const found = await coxa.as("gp.harbour", findPatients, { text: "samplecote" });
  expect(found).toMatchObject({ ok: true, value: { matches: [] } });
});

test("walking the pages of the patient list meets every patient once", async ({ coxa }) => {
  const seen: string[] = [];
  let after: unknown;
  do {
    const page = await coxa.as("gp", findPatients, after ? { text: "", after } : { text: "" });
    if (!page.ok) throw new Error(page.message);
    seen.push(...page.value.matches.map(({ id }) => id));
    after = page.value.next;
  } while (after);
  const [count] = await coxa.superuser<{ n: number }[]>`
    select count(*)::int as n from patients where organisation_id = '00000000-0000-4000-8001-000000000001'`;
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(count?.n);
});

test("allergies are known with a list, or none known: never known and empty", async ({ coxa }) => {
  const made = await coxa.as("gp", registerPatient, { ...wren, nhsNumber: "9990040001" });
  const patientId = made.ok ? made.value.patientId : newId();
  const empty = await coxa.as("gp", recordAllergies, { patientId, state: "known", allergies: [] });
  expect(empty).toMatchObject({ ok: false, fields: { allergies: expect.anything() } });
  await coxa.as("gp", recordAllergies, {
    patientId,
    state: "known",
    allergies: [{ substance: "Latex", reaction: null }],
  });
  const view = await coxa.as("gp", viewPatientRecord, { patientId });
  expect(view).toMatchObject({
    ok: true,
    value: { patient: { allergyState: "known", allergiesRecordedBy: "Dr Amara Okafor" } },
  });
});
