import { sql } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { type KeptText, nothingJotted } from "@/lib/clinical/jotting";
import { completeConsultation, saveAnswers, startConsultation } from "@/lib/consultations";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { viewWorkspace } from "@/lib/workspace";
import { type Coxa, expect, test } from "../../support/acting";

let patientNumber = 140;

/** A fresh draft on a patient of the first practice that no other test uses. */
async function freshDraft(coxa: Coxa) {
  do {
    patientNumber += 1;
  } while ((patientNumber - 100) % 5 === 4);
  const patientId = demoId(4, patientNumber);
  const started = await coxa.as("gp", startConsultation, { patientId });
  if (!started.ok) throw new Error(started.message);
  const { consultationId } = started.value;
  return {
    consultationId,
    type: (name: string, editorId: string, line: string, more: object = {}, sequence = 1) =>
      coxa.as(name, saveAnswers, {
        consultationId,
        patientId,
        editorId,
        baseRevision: 0,
        sequence,
        changes: [
          {
            fieldId: "jotting",
            value: { ...nothingJotted, line, takenFrom: [], ...more },
          },
        ],
      }),
    shownTo: async (name: string) => {
      const view = await coxa.as(name, viewWorkspace, { consultationId });
      if (!view.ok) throw new Error(view.message);
      return view.value.jotting;
    },
  };
}

const left = (line: string): KeptText => ({ line, left: line });

test("what is typed and is in no answer is kept with the draft, and is no revision of it", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  const page = newId();
  const kept = [left("fever")];
  expect(await draft.type("gp", page, "R groin", { kept })).toMatchObject({
    ok: true,
    value: { revision: 0, rejected: {} },
  });
  const typed = { ...nothingJotted, line: "R groin", kept };
  expect(await draft.shownTo("gp")).toEqual({ ...typed, takenFrom: [{ editorId: page, typed }] });
  const [audited] = await coxa.superuser<{ detail: unknown }[]>`
    select detail from audit_events where subject_id = ${draft.consultationId} and act = 'consultation.save'`;
  expect(audited?.detail).toEqual({ revision: 0, fields: ["jotting"] });
});

test("two people on one draft each have their own, and neither sees the other's", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  await draft.type("gp", newId(), "R groin");
  await draft.type("gp2", newId(), "L groin");
  expect(await draft.shownTo("gp")).toMatchObject({ line: "R groin" });
  expect(await draft.shownTo("gp2")).toMatchObject({ line: "L groin" });
  expect(await draft.shownTo("secretary")).toMatchObject({ line: "", kept: [] });
});

test("the database itself gives a person's jotting to nobody else, and writes none in another's name", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  await draft.type("gp", newId(), "R groin");
  const [practice, gp, gp2] = [demoId(1, 1), demoId(3, 1), demoId(3, 2)];
  const rowsFor = (organisation: string, user: string) =>
    inOrganisation(coxa.db, organisation, user, (tx) =>
      tx.execute(sql`select typed from jottings where consultation_id = ${draft.consultationId}`),
    );
  expect(await rowsFor(practice, gp)).toHaveLength(1);
  expect(await rowsFor(practice, gp2)).toHaveLength(0);
  expect(await rowsFor(demoId(1, 2), gp)).toHaveLength(0);
  const forged = inOrganisation(coxa.db, practice, gp2, (tx) =>
    tx.execute(sql`insert into jottings values
      (${practice}, ${draft.consultationId}, ${gp}, ${newId()}, '{}', now())`),
  );
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
  const elsewhere = inOrganisation(coxa.db, demoId(1, 2), gp, (tx) =>
    tx.execute(sql`insert into jottings values
      (${demoId(1, 2)}, ${draft.consultationId}, ${gp}, ${newId()}, '{}', now())`),
  );
  await expect(elsewhere).rejects.toMatchObject({ cause: { code: "23503" } });
});

test("a later page takes over what an earlier one held, and takes nothing that was typed there since", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  const [earlier, later] = [newId(), newId()];
  await draft.type("gp", earlier, "R groin");
  const { takenFrom } = await draft.shownTo("gp");
  await draft.type("gp", later, "R groin 9/12", { takenFrom });
  expect(await draft.shownTo("gp")).toMatchObject({ line: "R groin 9/12", kept: [] });

  await draft.type("gp", earlier, "R groin, worse stairs", {}, 2);
  await draft.type("gp", later, "R groin 9/12 EMS 15", { takenFrom }, 2);
  const both = await draft.shownTo("gp");
  expect([both.line, ...both.kept.map(({ line }) => line)].sort()).toEqual([
    "R groin 9/12 EMS 15",
    "R groin, worse stairs",
  ]);
});

test("a line that was taken back before a slow message came stays taken back", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  const page = newId();
  await draft.type("gp", page, "", {}, 2);
  await draft.type("gp", page, "R groin", {}, 1);
  expect(await draft.shownTo("gp")).toMatchObject({ line: "", kept: [], takenFrom: [] });
});

test("a correction that its field does not allow is none, and more than can be kept is refused by name", async ({
  coxa,
}) => {
  const draft = await freshDraft(coxa);
  const corrections = { values: { bmi: 32, rigors: "maybe" }, dropped: ["gait"], agreed: ["laterality"] };
  await draft.type("gp", newId(), "BMI 31", { corrections });
  expect((await draft.shownTo("gp")).corrections).toEqual({ ...corrections, values: { bmi: 32 } });
  expect(await draft.type("gp", newId(), "x".repeat(2001))).toMatchObject({
    ok: true,
    value: { rejected: { jotting: expect.stringContaining("Quick entry") } },
  });
});

test("completing the consultation takes its person's jotting away", async ({ coxa }) => {
  const draft = await freshDraft(coxa);
  await draft.type("gp", newId(), "R groin");
  const completed = await coxa.as("gp", completeConsultation, {
    consultationId: draft.consultationId,
    revision: 0,
    notExcludedReason: "Seen by the ambulance",
  });
  expect(completed).toMatchObject({ ok: true });
  const rows = await coxa.superuser`
    select 1 from jottings where consultation_id = ${draft.consultationId}`;
  expect(rows).toHaveLength(0);
});
