import { readPatientStatus, readStatusOfPatient } from "@/lib/patient-status";
import { acceptReferral, makePatientLink, returnReferral } from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aSentReferral } from "../../support/refer";

async function aLink(coxa: Coxa) {
  const referralId = await aSentReferral(coxa);
  const made = await coxa.as("secretary", makePatientLink, { referralId });
  if (!made.ok) throw new Error(made.message);
  const [row] = await coxa.superuser<{ born: string }[]>`
    select p.date_of_birth::text as born from patients p join referrals r on r.patient_id = p.id
    where r.id = ${referralId}`;
  return { referralId, token: made.value.token, dateOfBirth: row?.born ?? "" };
}

test("with link and date of birth the patient sees plain state, next date and whom to ring, nothing clinical", async ({
  coxa,
}) => {
  const { referralId, token, dateOfBirth } = await aLink(coxa);
  await coxa.as("physio", acceptReferral, { referralId, note: "Hip osteoarthritis" });
  const seen = await readPatientStatus(coxa.db, { token, dateOfBirth }, testNow);
  expect(seen).toEqual({
    ok: true,
    value: {
      state: "accepted",
      serviceName: "Northmoor MSK Physiotherapy",
      nextDate: expect.any(Date),
      appointmentPlace: null,
      ring: { name: "Northmoor MSK Physiotherapy", phone: expect.any(String) },
    },
  });
});

test("five wrong dates of birth put the link to rest, also for the right one, for a quarter of an hour", async ({
  coxa,
}) => {
  const { token, dateOfBirth } = await aLink(coxa);
  for (let guess = 0; guess < 5; guess++) {
    const wrong = await readPatientStatus(coxa.db, { token, dateOfBirth: `190${guess}-01-01` }, testNow);
    expect(wrong).toEqual({ ok: false, why: "wrong" });
  }
  expect(await readPatientStatus(coxa.db, { token, dateOfBirth }, testNow)).toEqual({
    ok: false,
    why: "resting",
  });
  const later = new Date(testNow.getTime() + 16 * 60_000);
  expect(await readPatientStatus(coxa.db, { token, dateOfBirth }, later)).toMatchObject({ ok: true });
});

test("an expired link and one that never was read alike, and only the digest is stored", async ({ coxa }) => {
  const { token, dateOfBirth } = await aLink(coxa);
  const later = new Date(testNow.getTime() + 181 * 86_400_000);
  const flipped = `${token.slice(0, -4)}${token.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  for (const [given, at] of [
    [token, later],
    [flipped, testNow],
    ["x", testNow],
  ] as const) {
    expect(await readPatientStatus(coxa.db, { token: given, dateOfBirth }, at)).toEqual({
      ok: false,
      why: "wrong",
    });
  }
  const [row] =
    await coxa.superuser`select count(*)::int as n from patient_links where token_digest = ${token}`;
  expect(row).toEqual({ n: 0 });
});

test("one address that tries link after link is put to rest, while others are not", async ({ coxa }) => {
  const { token, dateOfBirth } = await aLink(coxa);
  const from = (address: string) =>
    readStatusOfPatient({ token, dateOfBirth }, { db: coxa.db, now: testNow, address });
  const guess = { token: "A".repeat(64), dateOfBirth: "1950-01-01" };
  for (let tried = 0; tried < 20; tried++) {
    const visit = { db: coxa.db, now: testNow, address: "198.51.100.7" };
    expect(await readStatusOfPatient(guess, visit)).toEqual({ ok: false, why: "wrong" });
  }
  expect(await from("198.51.100.7")).toEqual({ ok: false, why: "resting" });
  expect(await from("198.51.100.8")).toMatchObject({ ok: true });
});

test("what a patient is shown holds nothing of the letter, the findings or the reasons", async ({ coxa }) => {
  const { referralId, token, dateOfBirth } = await aLink(coxa);
  await coxa.as("physio", returnReferral, {
    referralId,
    reasonCode: "more_information",
    note: "Bisphosphonate stopped?",
    nextStepAdvice: "X-ray the femur",
  });
  const text = JSON.stringify(await readPatientStatus(coxa.db, { token, dateOfBirth }, testNow));
  const [row] = await coxa.superuser`select question, patient_wishes from referrals where id = ${referralId}`;
  for (const clinical of [row?.question, row?.patient_wishes, "Bisphosphonate", "X-ray", "physiotherapy?"]) {
    expect(text).not.toContain(clinical);
  }
});
