import { expect, test } from "@playwright/test";
import { ConsultationStore } from "@/app/consultations/[consultationId]/_components/consultation-store";
import { meaningOf } from "@/app/consultations/[consultationId]/_components/meaning";
import { nothingJotted } from "@/lib/clinical/jotting";
import { FarEnd } from "./far-end";
import { HandClock } from "./hand-clock";

function openStore(answers = {}) {
  const clock = new HandClock();
  const server = new FarEnd();
  const store = new ConsultationStore(
    {
      patient: { id: "patient", dateOfBirth: "1959-03-14", sexAtBirth: "female" },
      jotting: { ...nothingJotted, takenFrom: [] },
      consultation: {
        id: "consultation",
        consultedOn: "2026-11-24",
        revision: 1,
        answers,
        chosenTests: [],
        chosenMedicines: [],
        takenOver: [],
      },
    },
    { deliver: server.deliver, later: clock.later },
  );
  return { clock, server, store };
}

const theirs = (fieldId: string, value: unknown) => ({
  fieldId,
  value,
  by: "Dr Amara Okafor",
  at: "2026-11-24T10:42:00.000Z",
});

test("an answer shows its consequence at once, before anything is saved", () => {
  const { store, server } = openStore();
  store.answer("saddle_sensory_change", true);
  expect(meaningOf(store.read(), "2026-11-24").urgency).toBe("emergency_same_day");
  expect(server.batches).toHaveLength(0);
});

test("a save is told to those who show it, and wakes no question", async () => {
  const { clock, server, store } = openStore();
  const told: string[] = [];
  store.answer("nrs_now", 6);
  store.subscribe(() => told.push("questions"));
  store.saving.subscribe(() => told.push(store.saving.read().state));
  await clock.pass(500);
  await server.acknowledge({ revision: 2 });
  expect(told).toEqual(["saved"]);
});

test("letters typed into free text leave what the answers mean as it is, and any other change renews it", () => {
  const { store } = openStore({ patient_concerns: "S" });
  const before = store.read().ruled;
  store.answer("patient_concerns", "Stairs");
  expect(store.read().ruled).toBe(before);
  expect(store.read().facts.patient_concerns).toBe("Stairs");
  const renewals = [
    () => store.answer("patient_concerns", undefined),
    () => store.answer("nrs_now", 6),
    () => store.answer("chosen_tests", ["xray_pelvis"]),
    () => store.answer("chosen_medicines", ["paracetamol"]),
  ];
  for (const renew of renewals) {
    const last = store.read().ruled;
    renew();
    expect(store.read().ruled, String(renew)).not.toBe(last);
    expect(store.read().ruled).toEqual(store.read().facts);
  }
});

test("a question that does not apply appears when another answer makes it apply, and an answer is never hidden", () => {
  const { store } = openStore();
  expect(store.read().shown.history).not.toContain("prosthesis_weeks");
  store.answer("prosthetic_hip", true);
  expect(store.read().shown.history).toContain("prosthesis_weeks");
  store.answer("prosthesis_weeks", 20);
  store.answer("prosthetic_hip", false);
  expect(store.read().shown.history).toContain("prosthesis_weeks");
});

test("an answer leaves the lists of the other sections untouched, so that they are not drawn again", () => {
  const { store } = openStore();
  const before = store.read().shown;
  store.answer("prosthetic_hip", true);
  const after = store.read().shown;
  expect(after.exam).not.toBe(before.exam);
  expect(after.pain).toBe(before.pain);
});

test("undo takes back one gesture, whether it answered one question or several", () => {
  const { store } = openStore({ rest_pain: false });
  store.answer("rest_pain", true);
  store.answerAll([
    { fieldId: "rigors", value: false },
    { fieldId: "systemically_unwell", value: false },
  ]);
  store.undo();
  expect(store.read().answers).toEqual({ rest_pain: true });
  store.undo();
  expect(store.read().answers).toEqual({ rest_pain: false });
  store.undo();
  expect(store.read().answers).toEqual({ rest_pain: false });
});

test("undo takes back a text as a whole, not letter by letter", () => {
  const { store } = openStore({ occupation: "teacher" });
  for (const text of ["teacher,", "teacher, r", "teacher, retired"]) store.answer("occupation", text);
  store.undo();
  expect(store.read().answers.occupation).toBe("teacher");
});

test("what others changed meanwhile is shown, and undo does not undo their work", async () => {
  const { store, clock, server } = openStore();
  store.answer("rest_pain", true);
  store.answer("nrs_now", 3);
  await clock.pass(500);
  await server.acknowledge({ revision: 3, merged: [theirs("nrs_now", 7)] });
  expect(store.read().answers.nrs_now).toBe(7);
  store.undo();
  expect(store.read().answers).toEqual({ nrs_now: 7 });
});

test("both changed the same field: neither value is lost and nothing is sent until somebody decides", async () => {
  const { store, clock, server } = openStore();
  store.answer("nrs_now", 3);
  await clock.pass(500);
  await server.acknowledge({ revision: 3, conflicts: [theirs("nrs_now", 7)] });
  expect(store.read().answers.nrs_now).toBe(3);
  expect(store.read().conflicts).toEqual([theirs("nrs_now", 7)]);
  store.answer("nrs_now", 4);
  await clock.pass(5000);
  expect(server.batches).toHaveLength(1);
  store.resolve("nrs_now", "ours");
  await clock.pass(500);
  expect(server.sent(1)).toBe("nrs_now=4");
  expect(server.batches[1]?.baseRevision).toBe(3);
  expect(store.read().conflicts).toEqual([]);
});

test("taking theirs shows their value and sends nothing", async () => {
  const { store, clock, server } = openStore();
  store.answer("nrs_now", 3);
  await clock.pass(500);
  await server.acknowledge({ revision: 3, conflicts: [theirs("nrs_now", null)] });
  store.resolve("nrs_now", "theirs");
  await clock.pass(5000);
  expect(store.read().answers.nrs_now).toBeUndefined();
  expect(server.batches).toHaveLength(1);
});

test("a change of theirs that arrives while ours still waits is a conflict, not an overwrite", async () => {
  const { store, clock, server } = openStore();
  store.answer("rest_pain", true);
  await clock.pass(500);
  store.answer("nrs_now", 3);
  await server.acknowledge({ revision: 3, merged: [theirs("nrs_now", 7)] });
  await clock.pass(5000);
  expect(store.read().answers.nrs_now).toBe(3);
  expect(store.read().conflicts).toEqual([theirs("nrs_now", 7)]);
  expect(server.batches).toHaveLength(1);
});

test("the same value on both sides is no conflict", async () => {
  const { store, clock, server } = openStore();
  store.answer("pain_sites", ["groin"]);
  await clock.pass(500);
  await server.acknowledge({ revision: 3, conflicts: [theirs("pain_sites", ["groin"])] });
  expect(store.read().conflicts).toEqual([]);
});

test("a value that the server did not accept stays on the screen with the reason, until it is changed", async () => {
  const { store, clock, server } = openStore();
  store.answer("temp_c", 50);
  await clock.pass(500);
  await server.acknowledge({ revision: 1, rejected: { temp_c: "Temperature: must be from 30 to 45" } });
  expect(store.read().answers.temp_c).toBe(50);
  expect(store.read().rejected.temp_c).toContain("must be");
  store.answer("temp_c", 38);
  expect(store.read().rejected).toEqual({});
});

const requested = {
  id: "1",
  kind: "test",
  name: "X-ray: hip",
  side: "right",
  remedy: "withdraw-test",
} as const;

test("what was requested holds the side, however it would be changed, until it is withdrawn", () => {
  const { store } = openStore({});
  store.answer("laterality", "right");
  store.holdSide([requested]);
  store.answer("laterality", "left");
  expect(store.read()).toMatchObject({
    facts: { laterality: "right" },
    sideHeld: { wanted: "left", conflicts: [{ name: "X-ray: hip", says: "right" }] },
  });
  store.answerAll([
    { fieldId: "laterality", value: "both" },
    { fieldId: "pain_sites", value: ["knee"] },
  ]);
  expect(store.read()).toMatchObject({ facts: { laterality: "right", pain_sites: ["knee"] } });
  store.undo();
  store.undo();
  expect(store.read().facts.laterality).toBe("right");
  store.holdSide([]);
  expect(store.read().sideHeld).toBeUndefined();
  store.answer("laterality", "left");
  expect(store.read().facts.laterality).toBe("left");
});

/** Remembers the last thing it was given to keep. */
function openKeeping() {
  const keeping = {
    kept: undefined as unknown,
    keep(unsaved: unknown) {
      keeping.kept = unsaved;
    },
    written: async () => undefined,
  };
  return keeping;
}

test("what is not acknowledged is kept in the browser, and goes when it is", async () => {
  const { store, server, clock } = openStore();
  const keeping = openKeeping();
  store.answer("rigors", false);
  store.keepIn(keeping);
  expect(keeping.kept).toMatchObject({ changes: [{ fieldId: "rigors", value: false }] });
  await clock.pass(500);
  expect(keeping.kept).toMatchObject({ changes: [{ fieldId: "rigors", value: false }] });
  await server.acknowledge({ revision: 2 });
  expect(keeping.kept).toBeUndefined();
});

test("an answer taken back is kept as taken back, not as it was", () => {
  const { store } = openStore({ rest_pain: true });
  const keeping = openKeeping();
  store.keepIn(keeping);
  store.answer("rest_pain", undefined);
  expect(keeping.kept).toMatchObject({ changes: [{ fieldId: "rest_pain", value: null }] });
});

test("an answer that nobody has decided about yet is kept with what it stands against, and asked again", async () => {
  const { store, server, clock } = openStore();
  const keeping = openKeeping();
  store.keepIn(keeping);
  store.answer("weight_bearing", "normal");
  await clock.pass(500);
  await server.acknowledge({ revision: 2, conflicts: [theirs("weight_bearing", "painful")] });
  const kept = keeping.kept as { contested: Parameters<typeof store.takeUpContested>[0] };
  expect(kept).toMatchObject({ changes: [], contested: [{ ours: "normal" }] });
  const again = openStore({ weight_bearing: "painful" });
  again.store.takeUpContested(kept.contested);
  expect(again.store.read().conflicts).toMatchObject([{ fieldId: "weight_bearing", value: "painful" }]);
  expect(again.store.read().answers.weight_bearing).toBe("normal");
  await again.clock.pass(2000);
  expect(again.server.batches).toHaveLength(0);
});

test("what a page that is gone left is shown once it is saved, unless it was answered anew meanwhile", () => {
  const { store } = openStore();
  store.answer("nrs_now", 8);
  const saved = { revision: 6, savedAt: "2026-11-24T10:42:07.000Z", rejected: {}, conflicts: [], merged: [] };
  store.takeUp(
    [
      { fieldId: "nrs_now", value: 3 },
      { fieldId: "rigors", value: false },
    ],
    saved,
  );
  expect(store.read().answers).toMatchObject({ nrs_now: 8, rigors: false });
  expect(store.queue.unsavedBatch).toMatchObject({ baseRevision: 6, changes: [{ fieldId: "nrs_now" }] });
});
