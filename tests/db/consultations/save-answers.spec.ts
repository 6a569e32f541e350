import fc from "fast-check";
import { demoId } from "@/db/demo/demo-ids";
import { completeConsultation, saveAnswers, startConsultation } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { viewWorkspace } from "@/lib/workspace";
import { type Coxa, expect, test } from "../../support/acting";

let patientNumber = 100;

/** A fresh draft on a patient of the first practice that no other test uses. */
async function freshDraft(coxa: Coxa) {
  do {
    patientNumber += 1;
  } while ((patientNumber - 100) % 5 === 4);
  const patientId = demoId(4, patientNumber);
  const started = await coxa.as("gp", startConsultation, { patientId });
  if (!started.ok) throw new Error(started.message);
  return { patientId, consultationId: started.value.consultationId };
}

const answersOf = async (coxa: Coxa, consultationId: string) => {
  const view = await coxa.as("gp", viewWorkspace, { consultationId });
  if (!view.ok) throw new Error(view.message);
  return view.value.consultation;
};

test("what a save acknowledges is what the next reader sees, with the change in the history", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  const saved = await coxa.as("gp", saveAnswers, {
    ...draft,
    editorId: newId(),
    baseRevision: 0,
    changes: [
      { fieldId: "laterality", value: "right" },
      { fieldId: "nrs_worst", value: 6 },
    ],
  });
  expect(saved).toMatchObject({ ok: true, value: { revision: 1, rejected: {}, conflicts: [] } });
  expect(await answersOf(coxa, draft.consultationId)).toMatchObject({
    revision: 1,
    answers: { laterality: "right", nrs_worst: 6 },
  });
  const history = await coxa.superuser`
    select field_id, value, previous, previous is null as unasked from consultation_changes
    where consultation_id = ${draft.consultationId} order by field_id`;
  expect(history).toEqual([
    { field_id: "laterality", value: "right", previous: null, unasked: true },
    { field_id: "nrs_worst", value: 6, previous: null, unasked: true },
  ]);
});

test("a batch sent again after a lost reply changes nothing", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const batch = {
    ...draft,
    editorId: newId(),
    baseRevision: 0,
    changes: [{ fieldId: "rest_pain", value: true }],
  };
  await coxa.as("gp", saveAnswers, batch);
  expect(await coxa.as("gp", saveAnswers, batch)).toMatchObject({ ok: true, value: { revision: 1 } });
});

test("a batch that a later one of its page overtook stores nothing, so what was taken back stays taken back", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  const editorId = newId();
  const save = (sequence: number, changes: unknown[]) =>
    coxa.as("gp", saveAnswers, { ...draft, editorId, baseRevision: 0, sequence, changes });
  // The first went out before the second and arrives after it.
  await save(2, [{ fieldId: "rigors", value: null }]);
  const late = await save(1, [{ fieldId: "rigors", value: true }]);
  expect(late).toMatchObject({ ok: true, value: { revision: 0, conflicts: [], rejected: {} } });
  expect(await answersOf(coxa, draft.consultationId)).toMatchObject({ revision: 0, answers: {} });
  await save(2, [{ fieldId: "nrs_now", value: 4 }]);
  expect((await answersOf(coxa, draft.consultationId)).answers).toEqual({ nrs_now: 4 });
});

test("a page that sends on from an old revision never conflicts with itself", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const editorId = newId();
  const save = (value: number) =>
    coxa.as("gp", saveAnswers, {
      ...draft,
      editorId,
      baseRevision: 0,
      changes: [{ fieldId: "nrs_now", value }],
    });
  await save(3);
  expect(await save(7)).toMatchObject({ ok: true, value: { conflicts: [], revision: 2 } });
});

test("a field that somebody else changed is not overwritten: both values come back", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const save = (who: string, editorId: string, changes: unknown[]) =>
    coxa.as(who, saveAnswers, { ...draft, editorId, baseRevision: 0, changes });
  await save("gp", newId(), [{ fieldId: "weight_bearing", value: "painful" }]);
  const second = await save("gp2", newId(), [
    { fieldId: "weight_bearing", value: "normal" },
    { fieldId: "rigors", value: false },
  ]);
  expect(second).toMatchObject({
    ok: true,
    value: {
      conflicts: [{ fieldId: "weight_bearing", value: "painful", by: "Dr Amara Okafor" }],
      merged: [],
    },
  });
  expect((await answersOf(coxa, draft.consultationId)).answers).toMatchObject({
    weight_bearing: "painful",
    rigors: false,
  });
});

test("two people who save different fields at the same instant both keep what they wrote", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), async (now, worst) => {
      const { revision: baseRevision } = await answersOf(coxa, draft.consultationId);
      const save = (who: string, fieldId: string, value: number) =>
        coxa.as(who, saveAnswers, {
          ...draft,
          editorId: newId(),
          baseRevision,
          changes: [{ fieldId, value }],
        });
      const both = await Promise.all([save("gp", "nrs_now", now), save("gp2", "nrs_worst", worst)]);
      expect(both).toMatchObject([{ ok: true }, { ok: true }]);
      expect((await answersOf(coxa, draft.consultationId)).answers).toMatchObject({
        nrs_now: now,
        nrs_worst: worst,
      });
    }),
    { numRuns: 25, seed: 7 },
  );
});

test("taking an answer back makes it not asked, not no", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const editorId = newId();
  const save = (value: unknown) =>
    coxa.as("gp", saveAnswers, {
      ...draft,
      editorId,
      baseRevision: 0,
      changes: [{ fieldId: "rigors", value }],
    });
  await save(false);
  await save(null);
  expect("rigors" in (await answersOf(coxa, draft.consultationId)).answers).toBe(false);
});

const rejected = [
  ["a temperature no patient has", "temp_c", 93],
  ["a code that is not an option", "weight_bearing", "sideways"],
  ["a yes written as text", "rigors", "yes"],
  ["a field that does not exist", "shoe_size", 8],
  ["a field that comes from the patient's record", "date_of_birth", "1950-01-01"],
  ["a test that is not in the catalogue", "chosen_tests", ["mri_everything"]],
] as const;

for (const [what, fieldId, value] of rejected) {
  test(`${what} is named and not stored, and the rest of the batch is`, async ({ coxa }) => {
    const draft = await freshDraft(coxa);
    const saved = await coxa.as("gp", saveAnswers, {
      ...draft,
      editorId: newId(),
      baseRevision: 0,
      changes: [
        { fieldId, value },
        { fieldId: "laterality", value: "left" },
      ],
    });
    expect(saved).toMatchObject({ ok: true, value: { rejected: { [fieldId]: expect.any(String) } } });
    expect((await answersOf(coxa, draft.consultationId)).answers).toEqual({ laterality: "left" });
  });
}

test("a page that shows another patient saves nothing", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const saved = await coxa.as("gp", saveAnswers, {
    ...draft,
    patientId: demoId(4, 1),
    editorId: newId(),
    baseRevision: 0,
    changes: [{ fieldId: "laterality", value: "left" }],
  });
  expect(saved).toMatchObject({ ok: false, code: "patient.mismatch" });
  expect((await answersOf(coxa, draft.consultationId)).revision).toBe(0);
});

test("another practice's consultation looks as if it did not exist", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const attempt = {
    ...draft,
    editorId: newId(),
    baseRevision: 0,
    changes: [{ fieldId: "laterality", value: "left" }],
  };
  const theirs = await coxa.as("gp.harbour", saveAnswers, attempt);
  const nobodys = await coxa.as("gp.harbour", saveAnswers, { ...attempt, consultationId: newId() });
  expect(theirs).toEqual(nobodys);
  expect(theirs).toMatchObject({ ok: false, code: "not-found" });
});

test("a consultation is not completed while an emergency is not excluded and no reason is given", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  const complete = (notExcludedReason: string | null) =>
    coxa.as("gp", completeConsultation, {
      consultationId: draft.consultationId,
      revision: 0,
      notExcludedReason,
    });
  expect(await complete(null)).toMatchObject({ ok: false, code: "consultation.incomplete" });
  expect(await complete("Patient left before the examination")).toMatchObject({ ok: true });
});

test("a completed consultation is never changed, not even by the database's owner of the row", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  await coxa.as("gp", completeConsultation, {
    consultationId: draft.consultationId,
    revision: 0,
    notExcludedReason: "Seen for another matter",
  });
  const saved = await coxa.as("gp", saveAnswers, {
    ...draft,
    editorId: newId(),
    baseRevision: 0,
    changes: [{ fieldId: "laterality", value: "left" }],
  });
  expect(saved).toMatchObject({ ok: false, code: "consultation.completed" });
  await expect(
    coxa.superuser`update consultations set answers = '{}' where id = ${draft.consultationId}`,
  ).rejects.toMatchObject({ code: "23514" });
});

test("a completed consultation reads as its author read it, and says what was not asked", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  await coxa.as("gp", saveAnswers, {
    ...draft,
    editorId: newId(),
    baseRevision: 0,
    changes: [{ fieldId: "rigors", value: false }],
  });
  await coxa.as("gp", completeConsultation, {
    consultationId: draft.consultationId,
    revision: 1,
    notExcludedReason: "Will be examined tomorrow",
  });
  const { snapshot } = await answersOf(coxa, draft.consultationId);
  const rows = snapshot?.sections.flatMap((section) => section.rows) ?? [];
  expect(rows.find(({ fieldId }) => fieldId === "rigors")).toMatchObject({ text: "no", asked: true });
  expect(rows.find(({ fieldId }) => fieldId === "temp_c")).toMatchObject({ text: "not asked", asked: false });
});

test("starting twice opens the one draft", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const again = await coxa.as("gp", startConsultation, { patientId: draft.patientId });
  expect(again).toMatchObject({ ok: true, value: { consultationId: draft.consultationId } });
});
