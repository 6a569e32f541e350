import { demoId } from "@/db/demo/demo-ids";
import { rulesVersion } from "@/lib/clinical/rules-version";
import { completeConsultation, saveAnswers, startConsultation } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { viewWorkspace } from "@/lib/workspace";
import { type Coxa, expect, test, testNow } from "../../support/acting";

const before = new Date(testNow.getTime() - 90 * 86_400_000);
let patientNumber = 250;

interface Change {
  readonly fieldId: string;
  readonly value: unknown;
}

async function draft(coxa: Coxa, patientId: string, changes: readonly Change[], now: Date) {
  const started = await coxa.as("gp", startConsultation, { patientId }, now);
  if (!started.ok) throw new Error(started.message);
  const { consultationId } = started.value;
  const visit = { consultationId, patientId, editorId: newId() };
  const saved = await coxa.as("gp", saveAnswers, { ...visit, baseRevision: 0, changes }, now);
  if (!saved.ok) throw new Error(saved.message);
  return { ...visit, baseRevision: saved.value.revision };
}

async function complete(coxa: Coxa, consultationId: string, revision: number, now: Date) {
  const input = { consultationId, revision, notExcludedReason: "Examined; nothing acute" };
  const done = await coxa.as("gp", completeConsultation, input, now);
  if (!done.ok) throw new Error(done.message);
}

/** A patient with a completed visit 90 days ago, and a draft of today. */
async function secondVisit(coxa: Coxa, earlier: readonly Change[]) {
  do patientNumber += 1;
  while ((patientNumber - 100) % 5 === 4);
  const patientId = demoId(4, patientNumber);
  const first = await draft(coxa, patientId, earlier, before);
  await complete(coxa, first.consultationId, first.baseRevision, before);
  return draft(coxa, patientId, [{ fieldId: "laterality", value: "left" }], testNow);
}

async function view(coxa: Coxa, consultationId: string) {
  const seen = await coxa.as("gp", viewWorkspace, { consultationId });
  if (!seen.ok) throw new Error(seen.message);
  return seen.value;
}

const cancer = { fieldId: "cancer_history", value: true };

test("an answer taken over is kept as taken over, with the day, and no longer once it is answered otherwise", async ({
  coxa,
}) => {
  const visit = await secondVisit(coxa, [cancer, { fieldId: "sickle_cell", value: true }]);
  const takingOver = [
    cancer,
    { fieldId: "sickle_cell", value: true },
    { fieldId: "taken_over", value: ["cancer_history", "sickle_cell"] },
  ];
  await coxa.as("gp", saveAnswers, { ...visit, changes: takingOver });
  expect((await view(coxa, visit.consultationId)).consultation.takenOver.toSorted()).toEqual([
    "cancer_history",
    "sickle_cell",
  ]);
  await coxa.as("gp", saveAnswers, { ...visit, changes: [{ fieldId: "sickle_cell", value: false }] });
  const { consultation } = await view(coxa, visit.consultationId);
  expect(consultation.takenOver).toEqual(["cancer_history"]);
  await complete(coxa, visit.consultationId, consultation.revision, testNow);
  const { snapshot } = (await view(coxa, visit.consultationId)).consultation;
  const rows = snapshot?.sections.flatMap((section) => section.rows) ?? [];
  expect(rows.find(({ fieldId }) => fieldId === "cancer_history")).toMatchObject({
    text: "yes",
    takenOverFrom: before.toISOString().slice(0, 10),
  });
  expect(rows.filter(({ takenOverFrom }) => takenOverFrom !== undefined)).toHaveLength(1);
});

test("nothing counts as taken over that was not answered so last time, or that must be asked each time", async ({
  coxa,
}) => {
  const visit = await secondVisit(coxa, [
    { fieldId: "cancer_history", value: false },
    { fieldId: "rigors", value: true },
  ]);
  await coxa.as("gp", saveAnswers, {
    ...visit,
    changes: [cancer, { fieldId: "taken_over", value: ["cancer_history"] }],
  });
  expect((await view(coxa, visit.consultationId)).consultation.takenOver).toEqual([]);
  const refused = await coxa.as("gp", saveAnswers, {
    ...visit,
    changes: [{ fieldId: "taken_over", value: ["rigors"] }],
  });
  expect(refused).toMatchObject({ ok: true, value: { rejected: { taken_over: expect.any(String) } } });
});

test("a draft that meets newer rules says what they make of its answers, until it is completed and after", async ({
  coxa,
}) => {
  const visit = await secondVisit(coxa, [cancer]);
  expect((await view(coxa, visit.consultationId)).rulesChanges).toEqual([]);
  await coxa.as("gp", saveAnswers, {
    ...visit,
    changes: [{ fieldId: "saddle_sensory_change", value: true }],
  });
  await coxa.superuser`
    update consultations set rules_version = '2025.9', urgency = 'routine',
      findings = '{"urgency": "routine", "findings": [{"key": "present:RF_OLD", "words": "Red flag present: Dropped"}]}'
    where id = ${visit.consultationId}`;
  const change = {
    from: "2025.9",
    to: rulesVersion,
    urgencyFrom: "routine",
    urgencyTo: "emergency_same_day",
    gone: ["Red flag present: Dropped"],
    compared: true,
  };
  const seen = await view(coxa, visit.consultationId);
  expect(seen.rulesChanges).toMatchObject([change]);
  expect(seen.rulesChanges[0]?.added).toContain("Red flag present: Cauda equina syndrome");
  await coxa.as("gp", saveAnswers, { ...visit, changes: [{ fieldId: "rest_pain", value: false }] });
  const saved = await view(coxa, visit.consultationId);
  expect(saved.consultation.rulesVersion).toBe(rulesVersion);
  expect(saved.rulesChanges).toMatchObject([change]);
  await complete(coxa, visit.consultationId, saved.consultation.revision, testNow);
  const { snapshot } = (await view(coxa, visit.consultationId)).consultation;
  expect(snapshot?.rulesChanges).toMatchObject([change]);
});
