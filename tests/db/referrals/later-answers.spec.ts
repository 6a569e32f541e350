import { completeConsultation, saveAnswers } from "@/lib/consultations";
import { lostFromPage } from "@/lib/letters/verify-text";
import { newId } from "@/lib/platform/ids";
import {
  amendReferral,
  answerQuestion,
  askQuestion,
  downloadLetter,
  returnReferral,
  viewReferral,
} from "@/lib/referrals";
import { viewWorkspace } from "@/lib/workspace";
import { type Coxa, expect, test } from "../../support/acting";
import { aSentReferral, referralWords } from "../../support/refer";

async function view(coxa: Coxa, who: string, referralId: string) {
  const seen = await coxa.as(who, viewReferral, { referralId });
  if (!seen.ok) throw new Error(seen.message);
  return seen.value;
}

async function consultationOf(coxa: Coxa, consultationId: string) {
  const seen = await coxa.as("gp", viewWorkspace, { consultationId });
  if (!seen.ok) throw new Error(seen.message);
  return seen.value.consultation;
}

async function completed(coxa: Coxa, consultationId: string): Promise<void> {
  const { revision } = await consultationOf(coxa, consultationId);
  const done = await coxa.as("gp", completeConsultation, {
    consultationId,
    revision,
    notExcludedReason: "Asked by phone; all denied",
  });
  if (!done.ok) throw new Error(done.message);
}

const returning = {
  reasonCode: "more_information",
  note: "How long has it hurt?",
  nextStepAdvice: "Answer the question and send again",
};

test("what is asked by name is answered into a draft consultation, and asked again by nobody", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", askQuestion, {
    referralId,
    fieldIds: ["walking_distance_m", "weight_bearing"],
    question: "Any falls?",
  });
  const asked = await view(coxa, "gp", referralId);
  expect(asked.questions.map(({ fieldId }) => fieldId)).toEqual([
    null,
    "walking_distance_m",
    "weight_bearing",
  ]);
  expect(asked.toAnswer).toMatchObject({ missing: [], recorded: { weight_bearing: "normal" } });
  const answers = [{ answer: "One, in March" }, { value: 400 }, { value: "normal", answer: "With a stick" }];
  for (const [at, given] of answers.entries()) {
    const questionId = asked.questions[at]?.id;
    expect(await coxa.as("gp", answerQuestion, { referralId, questionId, ...given })).toMatchObject({
      ok: true,
    });
  }
  const answered = await view(coxa, "physio", referralId);
  expect(answered).toMatchObject({ status: "received" });
  expect(answered.questions.map(({ answer }) => answer)).toEqual([
    "One, in March",
    "400 metres",
    "Normal. With a stick",
  ]);
  const { answers: recorded, corrections } = await consultationOf(coxa, answered.consultationId);
  expect(recorded).toMatchObject({ walking_distance_m: 400, weight_bearing: "normal" });
  expect(corrections).toEqual([]);
});

test("an answer after completion is a dated correction: the snapshot stays, the next version of the letter carries it", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const { consultationId } = await view(coxa, "gp", referralId);
  await completed(coxa, consultationId);
  const before = await consultationOf(coxa, consultationId);
  await coxa.as("physio", returnReferral, { referralId, ...returning, missingFields: ["onset_date"] });
  const returned = await view(coxa, "gp", referralId);
  expect(returned.toAnswer?.missing).toEqual(["onset_date"]);
  const bad = { fieldId: "onset_date", value: "long" };
  expect(
    await coxa.as("gp", amendReferral, { ...referralWords, referralId, version: 1, answers: [bad] }),
  ).toMatchObject({ code: "input.invalid", fields: { onset_date: [expect.any(String)] } });
  const fix = {
    ...referralWords,
    referralId,
    version: 1,
    answers: [{ fieldId: "onset_date", value: "2025-09-20" }],
  };
  expect(await coxa.as("gp", amendReferral, fix)).toMatchObject({ ok: true, value: { version: 2 } });
  const after = await consultationOf(coxa, consultationId);
  expect(after.snapshot).toEqual(before.snapshot);
  expect(after.answers).toMatchObject({ onset_date: "2025-09-20" });
  expect(after.corrections).toMatchObject([
    {
      fieldId: "onset_date",
      value: "2025-09-20",
      signature: "Dr Amara Okafor, General practitioner, GMC 9000001",
    },
  ]);
  const again = await view(coxa, "physio", referralId);
  expect(again.changes?.map(({ after: words }) => words).join()).toContain("About 14 months");
});

test("a correction is neither rewritten nor made to a consultation that can still be changed", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const { consultationId, organisationId } = await view(coxa, "gp", referralId);
  const insert = coxa.superuser`insert into consultation_corrections values (${organisationId}, ${consultationId}, 1,
    'onset_date', '"2026-01-01"', 'because', (select id from users limit 1), 'Dr No', now())`;
  await expect(insert).rejects.toThrow(/is not completed/);
  const [grants] =
    await coxa.superuser`select has_table_privilege('coxa_app', 'consultation_corrections', 'update') as up,
    has_table_privilege('coxa_app', 'consultation_corrections', 'delete') as gone`;
  expect(grants).toEqual({ up: false, gone: false });
  await coxa.as("gp", saveAnswers, {
    consultationId,
    patientId: (await view(coxa, "gp", referralId)).patientId,
    editorId: newId(),
    baseRevision: 0,
    changes: [{ fieldId: "onset_date", value: "2026-01-01" }],
  });
});

test("the database takes no return that is not signed by name, profession and registration number", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  for (const signature of ["", "Priya Nair", "Priya Nair, Physiotherapist, HCPC PH900008"]) {
    const attempt = coxa.superuser.begin(async (sql) => {
      await sql`insert into referral_events select organisation_id, referral_id, receiving_organisation_id, 3, 'sent',
        'returned', version, 'practice', organisation_id, by_user_id, due_at, 'act_on_return',
        (select id from users where email = 'physio@coxa.example'), ${signature}, receiving_organisation_id, at,
        'more_information', 'why', 'what next' from referral_events where referral_id = ${referralId} and position = 2`;
    });
    await expect(attempt, signature).rejects.toThrow(/not signed by name|referral_events_signed/);
  }
  await coxa.as("physio", returnReferral, { referralId, ...returning, otherServiceId: "" });
  expect((await view(coxa, "gp", referralId)).history.at(-1)).toMatchObject({
    signature: "Priya Nair, Physiotherapist, HCPC PH900007",
    otherServiceName: null,
  });
});

test("an earlier version downloads as superseded, by which version and of which day; no later one does", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("gp", amendReferral, { ...referralWords, referralId, version: 1, question: "Another one?" });
  for (const who of ["gp", "physio"]) {
    const old = await coxa.as(who, downloadLetter, { referralId, version: 1 });
    if (!old.ok) throw new Error(old.message);
    expect(old.value.fileName).toMatch(/-v1-superseded\.pdf$/);
    const texts = ["Superseded by version 2 of 24-Nov-2026. Not to be acted on.", referralWords.question];
    expect(await lostFromPage({ template: "letter", data: {}, texts }, old.value.pdf)).toEqual([]);
    expect(await coxa.as(who, downloadLetter, { referralId, version: 3 })).toMatchObject({
      code: "not-found",
    });
    const present = await coxa.as(who, downloadLetter, { referralId, version: 2 });
    expect(present).toMatchObject({ ok: true, value: { sha256: expect.any(String) } });
  }
});
