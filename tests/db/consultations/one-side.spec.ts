import { assessVisit } from "@/lib/clinical/assess-visit";
import { noteSentences } from "@/lib/clinical/note";
import { completeConsultation, saveAnswers } from "@/lib/consultations";
import { requestInvestigations, withdrawInvestigation } from "@/lib/investigations";
import { newId } from "@/lib/platform/ids";
import { draftReferral, sendReferral, viewReferral, withdrawReferral } from "@/lib/referrals";
import { viewWorkspace } from "@/lib/workspace";
import { type Coxa, expect, test } from "../../support/acting";
import { aConsultation, northmoorPhysiotherapy, referralWords } from "../../support/refer";

async function visitOf(coxa: Coxa, consultationId: string) {
  const view = await coxa.as("gp", viewWorkspace, { consultationId });
  if (!view.ok) throw new Error(view.message);
  return view.value;
}

async function save(coxa: Coxa, consultationId: string, changes: Readonly<Record<string, unknown>>) {
  const { consultation } = await visitOf(coxa, consultationId);
  const saved = await coxa.as("gp", saveAnswers, {
    consultationId,
    patientId: consultation.patientId,
    editorId: newId(),
    baseRevision: consultation.revision,
    changes: Object.entries(changes).map(([fieldId, value]) => ({ fieldId, value })),
  });
  if (!saved.ok) throw new Error(saved.message);
  return saved.value;
}

const askedForTheTest = {
  clinical_question: "Osteoarthritis?",
  result_changes_management: "Referral",
  pregnancy_status: "not_pregnant",
  lmp_date: "2026-11-10",
};

const reasons = ["CI_XRAY_TYPICAL_OA", "CI_REPEAT_IMAGING", "CI_UNDER_45_OA"].map((rule) => ({
  rule,
  reason: "Reviewed",
  agreedWith: null,
}));

/** A consultation of the right hip from which an X-ray was requested. */
async function withTest(coxa: Coxa) {
  const consultationId = await aConsultation(coxa);
  await save(coxa, consultationId, askedForTheTest);
  const requested = await coxa.as("gp", requestInvestigations, {
    consultationId,
    tests: [{ testId: "xr_pelvis_ap", reasons }],
  });
  if (!requested.ok) throw new Error(requested.message);
  return { consultationId, receipt: requested.value.receipts[0]?.receiptNumber };
}

test("another side is not stored while a requested test says the present one, and the answer names it", async ({
  coxa,
}) => {
  const { consultationId, receipt } = await withTest(coxa);
  const saved = await save(coxa, consultationId, { laterality: "left", rest_pain: true });
  expect(saved.rejected.laterality).toContain(`(${receipt}) says right. Withdraw it under Tests`);
  expect(Object.keys(saved.rejected)).toEqual(["laterality"]);
  const { consultation, investigations } = await visitOf(coxa, consultationId);
  expect(consultation.answers).toMatchObject({ laterality: "right", rest_pain: true });
  expect((await save(coxa, consultationId, { laterality: null })).rejected.laterality).toContain(
    "says right",
  );

  const requestId = investigations.find((one) => one.consultationId === consultationId)?.id;
  const withdrawn = await coxa.as("gp", withdrawInvestigation, { requestId, reason: "Wrong side" });
  expect(withdrawn.ok).toBe(true);
  expect((await save(coxa, consultationId, { laterality: "left" })).rejected).toEqual({});
});

test("a referral that was sent holds its side until it is withdrawn; a draft takes the side as it is recorded", async ({
  coxa,
}) => {
  const consultationId = await aConsultation(coxa);
  const referralId = newId();
  const draft = { referralId, consultationId, serviceId: northmoorPhysiotherapy, ...referralWords };
  await coxa.as("gp", draftReferral, { ...draft, question: "Exercises for the left hip?" });
  expect((await save(coxa, consultationId, { laterality: "left" })).rejected).toEqual({});
  expect((await save(coxa, consultationId, { laterality: "right" })).rejected).toEqual({});

  expect(await coxa.as("gp", viewReferral, { referralId })).toMatchObject({
    ok: true,
    value: {
      sideSlips: [{ where: "The question", says: "The text says left; the side recorded is right." }],
    },
  });
  expect((await coxa.as("gp", sendReferral, { referralId })).ok).toBe(true);
  expect((await save(coxa, consultationId, { laterality: "left" })).rejected.laterality).toContain(
    "says right. Withdraw the referral, then refer again.",
  );
  await coxa.as("gp", withdrawReferral, { referralId, note: "Wrong side" });
  expect((await save(coxa, consultationId, { laterality: "left" })).rejected).toEqual({});
});

test("a consultation whose side is not that of what left is not completed", async ({ coxa }) => {
  const { consultationId } = await withTest(coxa);
  // No command gets here: the answers are changed behind Coxa's back.
  await coxa.superuser`
    update consultations set answers = answers || '{"laterality":"left"}' where id = ${consultationId}`;
  const { consultation } = await visitOf(coxa, consultationId);
  const completed = await coxa.as("gp", completeConsultation, {
    consultationId,
    revision: consultation.revision,
    notExcludedReason: "Reviewed",
  });
  expect(completed).toMatchObject({ ok: false, code: "consultation.incomplete" });
  expect(JSON.stringify(completed)).toContain("says right");
});

test("a side cannot change between the look at it and the request: one waits for the other", async ({
  coxa,
}) => {
  const consultationId = await aConsultation(coxa);
  await save(coxa, consultationId, askedForTheTest);
  const { consultation } = await visitOf(coxa, consultationId);
  const [requested, saved] = await Promise.all([
    coxa.as("gp", requestInvestigations, {
      consultationId,
      tests: [{ testId: "xr_pelvis_ap", reasons }],
    }),
    coxa.as("gp", saveAnswers, {
      consultationId,
      patientId: consultation.patientId,
      editorId: newId(),
      baseRevision: consultation.revision,
      changes: [{ fieldId: "laterality", value: "left" }],
    }),
  ]);
  expect(requested).toMatchObject({ ok: true });
  expect(saved).toMatchObject({ ok: true });
  const after = await visitOf(coxa, consultationId);
  const request = after.investigations.find((one) => one.consultationId === consultationId);
  expect(request?.side).toBe(after.consultation.answers.laterality);
});

test("note, requested test and letter say the side that is recorded", async ({ coxa }) => {
  const { consultationId } = await withTest(coxa);
  const referralId = newId();
  const draft = { referralId, consultationId, serviceId: northmoorPhysiotherapy, ...referralWords };
  await coxa.as("gp", draftReferral, draft);
  const { consultation, investigations, patient } = await visitOf(coxa, consultationId);
  expect(investigations.find((one) => one.consultationId === consultationId)?.side).toBe("right");
  const { facts } = assessVisit(consultation, patient);
  expect(noteSentences(facts)[0]).toContain("right hip");
  const letter = await coxa.as("gp", viewReferral, { referralId });
  expect(JSON.stringify(letter)).toContain('{"term":"Side","text":"Right"}');
  expect(JSON.stringify(letter)).not.toMatch(/\bleft (hip|side)\b/i);
});
