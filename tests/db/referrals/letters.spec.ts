import { askAdvice, printAdvice } from "@/lib/advice";
import { readBack } from "@/lib/letters/verify-text";
import { saveLetterhead } from "@/lib/organisations";
import { newId } from "@/lib/platform/ids";
import {
  acceptReferral,
  bookReferral,
  closeReferral,
  downloadLetter,
  logContactAttempt,
  openReferral,
  printAnswer,
  recordAttendance,
  returnReferral,
  sendReferral,
  viewReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aConsultation, aDraft, aSentReferral, northmoorPhysiotherapy } from "../../support/refer";

async function textOf(asked: ReturnType<Coxa["as"]>): Promise<string> {
  const file = await asked;
  if (!file.ok) throw new Error(file.message);
  const { pdf } = file.value as { pdf: Uint8Array };
  return (await readBack(pdf)).replace(/\s+/g, " ");
}

test("each copy names its reader, and only the practice gets them", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const patient = await textOf(coxa.as("gp", downloadLetter, { referralId, reader: "patient" }));
  expect(patient).toContain("Copy for the patient");
  expect(patient).toContain("your right hip");
  expect(patient).toContain("Call 999 or go to A&E now if:");
  const practice = await textOf(coxa.as("gp", downloadLetter, { referralId, reader: "practice" }));
  expect(practice).toMatch(/Copy for .*Surgery|Copy for .*Practice/i);
  for (const reader of ["patient", "practice"]) {
    expect(await coxa.as("physio", downloadLetter, { referralId, reader })).toMatchObject({
      code: "not-found",
    });
    expect(await coxa.as("gp.harbour", downloadLetter, { referralId, reader })).toMatchObject({
      code: "not-found",
    });
  }
  const draft = await aDraft(coxa);
  expect(await coxa.as("gp", downloadLetter, { referralId: draft, reader: "patient" })).toMatchObject({
    code: "not-found",
  });
});

test("a return prints as a letter with its reason, what is missing and the next step", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  expect(await coxa.as("gp", printAnswer, { referralId })).toMatchObject({ code: "not-found" });
  await coxa.as("physio", returnReferral, {
    referralId,
    reasonCode: "more_information",
    note: "How long has it hurt?",
    nextStepAdvice: "Answer the question and send again",
    missingFields: ["onset_date"],
  });
  for (const who of ["gp", "physio"]) {
    const text = await textOf(coxa.as(who, printAnswer, { referralId }));
    for (const said of ["Referral returned", "How long has it hurt?", "Answer the question and send again"]) {
      expect(text, who).toContain(said);
    }
    expect(text).toContain("Still to be answered");
    expect(text).toContain("HCPC PH900007");
  }
  expect(await coxa.as("physio.vale", printAnswer, { referralId })).toMatchObject({ code: "not-found" });
});

test("an acceptance prints the same after the patient was rung: an attempt is no answer", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", acceptReferral, { referralId, version: 1, note: "Group on Tuesdays" });
  const accepted = await coxa.as("gp", printAnswer, { referralId });
  const later = new Date(testNow.getTime() + 3_600_000);
  const attempt = { referralId, note: "Rang, left a message" };
  expect(await coxa.as("physio", logContactAttempt, attempt, later)).toMatchObject({ ok: true });
  const afterwards = await coxa.as("gp", printAnswer, { referralId });
  expect(accepted.ok && accepted.value.sha256).toBe(afterwards.ok && afterwards.value.sha256);
});

test("an outcome prints as a letter, the same each time, and names what was not recorded", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", openReferral, { referralId });
  await coxa.as("physio", acceptReferral, { referralId, version: 1, note: null });
  await coxa.as("physio", bookReferral, {
    referralId,
    appointmentAt: "2026-12-08T09:30:00Z",
    place: "Northmoor Clinic",
  });
  await coxa.as("physio", recordAttendance, { referralId, attended: "yes" });
  const closed = await coxa.as("physio", closeReferral, {
    referralId,
    outcomeCode: "treated_and_discharged",
    findings: { diagnosis: "Early osteoarthritis" },
    letter: "Walks a mile again.",
  });
  expect(closed).toMatchObject({ ok: true });
  const [first, second] = [
    await coxa.as("gp", printAnswer, { referralId }),
    await coxa.as("physio", printAnswer, { referralId }),
  ];
  expect(first.ok && first.value.sha256).toBe(second.ok && second.value.sha256);
  const text = await textOf(coxa.as("gp", printAnswer, { referralId }));
  for (const said of [
    "Treated and discharged",
    "08-Dec-2026, 09:30, Northmoor Clinic",
    "Early osteoarthritis",
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toContain("Treatment Not recorded");
});

test("a request for advice prints for the service without the patient’s name", async ({ coxa }) => {
  const requestId = newId();
  await coxa.as("gp", askAdvice, {
    requestId,
    consultationId: await aConsultation(coxa),
    serviceId: northmoorPhysiotherapy,
    question: "Would loading help before an X-ray?",
  });
  const [patient] = await coxa.superuser`
    select p.family_name, p.nhs_number from patients p join advice_requests a on a.patient_id = p.id where a.id = ${requestId}`;
  const named = await textOf(coxa.as("gp", printAdvice, { requestId }));
  expect(named).toContain(String(patient?.family_name).toLocaleUpperCase("en-GB"));
  const unnamed = await textOf(coxa.as("physio", printAdvice, { requestId }));
  expect(unnamed).toContain("Would loading help before an X-ray?");
  expect(unnamed.toLowerCase()).not.toContain(String(patient?.family_name).toLowerCase());
  expect(unnamed.replaceAll(" ", "")).not.toContain(patient?.nhs_number);
  expect(await coxa.as("ot", printAdvice, { requestId })).toMatchObject({ code: "not-found" });
});

test("what the service needs cannot be left out without a reason, and the reason prints", async ({
  coxa,
}) => {
  const without = (reason: string) => ({ leftOut: [{ section: "function", reason }] });
  const silent = await aDraft(coxa, without(""));
  expect(await coxa.as("gp", sendReferral, { referralId: silent })).toMatchObject({
    code: "referral.blocked",
    message: expect.stringContaining("“Function”"),
  });
  const referralId = await aSentReferral(coxa, without("Seen by you last week"));
  const seen = await coxa.as("physio", viewReferral, { referralId });
  expect(JSON.stringify(seen)).toMatch(/Left out by the referrer: Seen by you last week|Not asked\./);
});

test("each further reader is in the distribution list and gets a copy with their name on it", async ({
  coxa,
}) => {
  const copiesTo = [{ name: "Dr Ruth Vane", address: "Health visitor, Oakham" }];
  const referralId = await aSentReferral(coxa, { copiesTo });
  const copy = await textOf(coxa.as("gp", downloadLetter, { referralId, reader: "1" }));
  expect(copy).toContain("Copy for Dr Ruth Vane, Health visitor, Oakham");
  expect(copy).toMatch(/Distribution list .*Dr Ruth Vane/);
  expect(await coxa.as("gp", downloadLetter, { referralId, reader: "2" })).toMatchObject({
    code: "not-found",
  });
});

test("only the organisation’s administrator changes its letterhead, and new letters carry it", async ({
  coxa,
}) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20"/></svg>';
  const change = { logo: Buffer.from(svg).toString("base64"), omittedOn: ["requests"] };
  expect(await coxa.as("gp", saveLetterhead, change)).toMatchObject({ code: "not-allowed" });
  const bad = { logo: Buffer.from(svg.replace("<rect", "<script")).toString("base64"), omittedOn: [] };
  expect(await coxa.as("practice.admin", saveLetterhead, bad)).toMatchObject({ code: "input.invalid" });
  expect(await coxa.as("practice.admin", saveLetterhead, change)).toMatchObject({ ok: true });
  const referralId = await aSentReferral(coxa);
  const seen = await coxa.as("physio", viewReferral, { referralId });
  expect(seen).toMatchObject({
    ok: true,
    value: { letter: { letterhead: { shown: true, logo: { widthMm: 47.875 } } } },
  });
  expect(
    await coxa.as("practice.admin", saveLetterhead, { logo: "remove", omittedOn: ["referrals"] }),
  ).toMatchObject({
    ok: true,
  });
  const later = await coxa.as("gp", viewReferral, { referralId: await aSentReferral(coxa) });
  expect(later).toMatchObject({ ok: true, value: { letter: { letterhead: { shown: false, logo: null } } } });
  await coxa.as("practice.admin", saveLetterhead, { logo: "keep", omittedOn: [] });
});
