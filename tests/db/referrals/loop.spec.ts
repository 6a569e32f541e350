import { demoId } from "@/db/demo/demo-ids";
import { referralMoves, referralMovesTable, referralStatesTable, stateRules } from "@/db/schema";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { tasks } from "@/lib/jobs";
import {
  acceptReferral,
  amendReferral,
  answerQuestion,
  askQuestion,
  bookReferral,
  carryOutDecision,
  closeReferral,
  downloadLetter,
  draftReferral,
  logContactAttempt,
  openReferral,
  recordAttendance,
  redirectReferral,
  returnReferral,
  undoDecision,
  viewReferral,
  withdrawReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aDraft, aSentReferral, referralWords } from "../../support/refer";

const valePhysiotherapy = demoId(2, 2);
const hours = (n: number) => new Date(testNow.getTime() + n * 3_600_000);

async function view(coxa: Coxa, who: string, referralId: string, now = testNow) {
  const seen = await coxa.as(who, viewReferral, { referralId }, now);
  if (!seen.ok) throw new Error(seen.message);
  return seen.value;
}

const returning = {
  reasonCode: "more_information",
  note: "How long has it hurt?",
  nextStepAdvice: "Answer the question and send again",
};

test("the code and the database hold the same legal moves and demands of each state", async ({ coxa }) => {
  const moves = await coxa.db.select().from(referralMovesTable);
  const key = (move: object) => Object.values(move).join(" ");
  expect(
    moves.map(({ fromStatus, toStatus, bySide }) => key({ fromStatus, toStatus, bySide })).toSorted(),
  ).toEqual(referralMoves.map(({ from, to, by }) => key({ from, to, by })).toSorted());
  const states = await coxa.db.select().from(referralStatesTable);
  expect(Object.fromEntries(states.map(({ status, ...rule }) => [status, rule]))).toEqual(stateRules);
});

test("a draft can still go to a service of another provider", async ({ coxa }) => {
  const referralId = await aDraft(coxa);
  const { consultationId } = await view(coxa, "gp", referralId);
  const moved = await coxa.as("gp", draftReferral, {
    ...referralWords,
    referralId,
    consultationId,
    serviceId: valePhysiotherapy,
  });
  expect(moved).toMatchObject({ ok: true });
});

test("a question moves the clock to the practice and its answer moves it back; the parts sum to the whole", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", openReferral, { referralId }, hours(1));
  expect(
    await coxa.as("physio", askQuestion, { referralId, fieldIds: ["walking_distance_m"] }, hours(3)),
  ).toMatchObject({ ok: true });
  const asked = await view(coxa, "gp", referralId, hours(4));
  expect(asked).toMatchObject({
    status: "question_asked",
    nextStep: "answer",
    owner: { personName: "Dr Amara Okafor" },
    mayAnswer: true,
  });
  const questionId = asked.questions[0]?.id;
  const bad = await coxa.as("gp", answerQuestion, { referralId, questionId, answer: "Far", value: "far" });
  expect(bad).toMatchObject({ ok: false, code: "input.invalid" });
  const answer = { referralId, questionId, value: 400 };
  expect(await coxa.as("gp", answerQuestion, answer, hours(5))).toMatchObject({ ok: true });
  const answered = await view(coxa, "physio", referralId, hours(9));
  expect(answered).toMatchObject({
    status: "received",
    questions: [{ answer: "400 metres", value: 400 }],
    clock: { practice: 2 * 3_600_000, service: 7 * 3_600_000, patient: 0, whole: 9 * 3_600_000 },
  });
});

test("a return names missing fields; fix and resend makes a new version that shows what changed", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", returnReferral, { referralId, ...returning, missingFields: ["onset_date"] });
  const returned = await view(coxa, "gp", referralId);
  expect(returned).toMatchObject({ status: "returned", mayAmend: true });
  expect(returned.history.at(-1)).toMatchObject({ missingFields: ["onset_date"] });
  const amended = await coxa.as("gp", amendReferral, {
    ...referralWords,
    referralId,
    version: 1,
    question: "Exercise programme after 14 months of pain?",
  });
  expect(amended).toMatchObject({ ok: true, value: { version: 2 } });
  const again = await view(coxa, "physio", referralId);
  expect(again).toMatchObject({ status: "sent", version: 2 });
  expect(again.changes?.map(({ heading }) => heading)).toContain("Question");
  expect(await coxa.as("physio", downloadLetter, { referralId })).toMatchObject({
    ok: true,
    value: { fileName: expect.stringMatching(/-v2\.pdf$/) },
  });
});

test("deciding on a version that is no longer current is refused with what changed", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("gp", amendReferral, { ...referralWords, referralId, version: 1, question: "Another one?" });
  for (const decided of [
    await coxa.as("physio", acceptReferral, { referralId, version: 1, note: null }),
    await coxa.as("physio", returnReferral, { referralId, version: 1, ...returning }),
  ]) {
    expect(decided).toMatchObject({
      ok: false,
      code: "conflict",
      message: expect.stringMatching(/Changed: Question/),
    });
  }
  expect(await coxa.as("physio", acceptReferral, { referralId, version: 2, note: null })).toMatchObject({
    ok: true,
  });
});

test("two amendments of the same version: one is sent, the other is told", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const replies = await Promise.all(
    ["One?", "Two?"].map((question) =>
      coxa.as("gp", amendReferral, { ...referralWords, referralId, version: 1, question }),
    ),
  );
  expect(replies.map((reply) => (reply.ok ? "sent" : reply.code)).toSorted()).toEqual(["conflict", "sent"]);
});

test("a redirected referral keeps its letter and clock, and its sender sees the chain", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const redirected = await coxa.as(
    "physio",
    redirectReferral,
    { referralId, serviceId: valePhysiotherapy, note: "Nearer to the patient" },
    hours(6),
  );
  expect(redirected).toMatchObject({ ok: true });
  const parent = await view(coxa, "gp", referralId, hours(7));
  expect(parent).toMatchObject({ status: "redirected", clock: { whole: 6 * 3_600_000 } });
  const next = parent.chain[0]?.id ?? "";
  const successor = await view(coxa, "physio.vale", next, hours(8));
  expect(successor).toMatchObject({
    status: "sent",
    redirectedFrom: referralId,
    clock: { service: 8 * 3_600_000, whole: 8 * 3_600_000 },
  });
  const [before, after] = await Promise.all([
    coxa.as("gp", downloadLetter, { referralId }),
    coxa.as("physio.vale", downloadLetter, { referralId: next }),
  ]);
  expect(before.ok && after.ok && Buffer.compare(before.value.pdf, after.value.pdf)).toBe(0);
  expect(await coxa.as("physio", viewReferral, { referralId: next })).toMatchObject({ code: "not-found" });
  expect(await coxa.as("gp", viewReferral, { referralId: next })).toMatchObject({ ok: true });
});

test("a referral whose letter was sent anew is passed on with that version, of which the new service saw no earlier one", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const amended = { ...referralWords, referralId, version: 1, question: "Exercise, and a stick?" };
  expect(await coxa.as("gp", amendReferral, amended, hours(1))).toMatchObject({ ok: true });
  const passedOn = { referralId, serviceId: valePhysiotherapy, note: "Nearer to the patient" };
  expect(await coxa.as("physio", redirectReferral, passedOn, hours(6))).toMatchObject({ ok: true });
  const next = (await view(coxa, "gp", referralId, hours(7))).chain[0]?.id ?? "";
  const successor = await view(coxa, "physio.vale", next, hours(8));
  expect(successor).toMatchObject({ status: "sent", version: 2 });
  expect(successor.changes).toBeUndefined();
  expect(await coxa.as("physio.vale", downloadLetter, { referralId: next })).toMatchObject({ ok: true });
});

test("a held decision is the service's secret until it is carried out, and can be undone", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const held = await coxa.as("physio", returnReferral, { referralId, ...returning, undoable: true });
  const decisionId = held.ok ? held.value.held?.decisionId : undefined;
  expect(await view(coxa, "physio", referralId)).toMatchObject({ pendingDecision: { kind: "return" } });
  expect(await view(coxa, "gp", referralId)).toMatchObject({ status: "sent", pendingDecision: null });
  expect(await coxa.as("physio", acceptReferral, { referralId, note: null })).toMatchObject({
    code: "referral.decision-pending",
  });
  expect(await coxa.as("physio", carryOutDecision, { decisionId })).toMatchObject({
    code: "referral.decision-pending",
  });
  expect(await coxa.as("physio", undoDecision, { decisionId })).toMatchObject({ ok: true });
  expect(await coxa.as("physio", carryOutDecision, { decisionId }, hours(1))).toMatchObject({
    ok: true,
    value: { carriedOut: false },
  });
  expect(await view(coxa, "gp", referralId)).toMatchObject({ status: "sent" });
});

test("a held decision that a withdrawal overtook is not carried out", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const held = await coxa.as("physio", acceptReferral, { referralId, note: null, undoable: true });
  const decisionId = held.ok ? held.value.held?.decisionId : undefined;
  await coxa.as("gp", withdrawReferral, { referralId, note: "Patient changed her mind" });
  const worker = tasks(
    coxa.workerDb,
    async () => undefined,
    () => hours(1),
  );
  const { userId, organisationId, role } = demoActor("physio");
  await worker["carry-out-decision"]({ decisionId, userId, organisationId, role });
  expect(await view(coxa, "gp", referralId)).toMatchObject({ status: "withdrawn" });
  const [decision] = await coxa.superuser`
    select failed_because from pending_decisions where id = ${decisionId ?? ""}`;
  expect(decision).toEqual({ failed_because: "referral.not-open" });
});

test("from acceptance to outcome: booked, missed, booked again, seen, closed with findings", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", acceptReferral, { referralId, note: null });
  const outcome = {
    referralId,
    outcomeCode: "treated_and_discharged",
    findings: { diagnosis: "Early osteoarthritis, right hip" },
    letter: "Six sessions; walks 5 km.",
  };
  expect(await coxa.as("physio", closeReferral, outcome)).toMatchObject({ code: "referral.no-outcome" });
  const appointmentAt = hours(100).toISOString();
  const place = "Northmoor Clinic, room 2";
  expect(await coxa.as("physio", bookReferral, { referralId, appointmentAt, place })).toMatchObject({
    ok: true,
  });
  await coxa.as("physio", recordAttendance, { referralId, attended: "no" }, hours(101));
  const notReached = { ...outcome, outcomeCode: "not_reached" };
  expect(await coxa.as("physio", closeReferral, notReached)).toMatchObject({ code: "referral.no-outcome" });
  await coxa.as("physio", logContactAttempt, { referralId, note: "Rang, left a message" }, hours(102));
  expect(await view(coxa, "gp", referralId, hours(103))).toMatchObject({ clock: { runsOn: "patient" } });
  await coxa.as(
    "physio",
    bookReferral,
    { referralId, appointmentAt: hours(200).toISOString(), place },
    hours(110),
  );
  await coxa.as("physio", recordAttendance, { referralId, attended: "yes" }, hours(200));
  expect(await coxa.as("physio", closeReferral, outcome, hours(201))).toMatchObject({ ok: true });
  const closed = await view(coxa, "gp", referralId, hours(300));
  expect(closed).toMatchObject({ status: "closed", nextStep: "none", outcomeLetter: outcome.letter });
  expect(closed.clock.whole).toBe(201 * 3_600_000);
  expect(closed.clock.practice + closed.clock.service + closed.clock.patient).toBe(closed.clock.whole);
});

test("a booking held elsewhere keeps a date on which it is asked about", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", acceptReferral, { referralId, note: null });
  const elsewhere = { referralId, appointmentAt: null, place: "Hospital system", bookedElsewhere: true };
  expect(await coxa.as("physio", bookReferral, elsewhere)).toMatchObject({ ok: true });
  const booked = await view(coxa, "gp", referralId);
  expect(booked).toMatchObject({ status: "booked", nextStep: "record_attendance" });
  expect(booked.dueAt.getTime()).toBeGreaterThan(testNow.getTime());
  expect(await coxa.as("physio", recordAttendance, { referralId, attended: "no" })).toMatchObject({
    ok: true,
  });
  await test.step("where that system is the only one that knows, time and place stay open", async () => {
    const unknown = { referralId, appointmentAt: "", place: "" };
    expect(await coxa.as("physio", bookReferral, unknown)).toMatchObject({
      fields: { appointmentAt: ["Give the date and time"], place: ["Write where the patient is to come"] },
    });
    expect(await coxa.as("physio", bookReferral, { ...unknown, bookedElsewhere: true })).toMatchObject({
      ok: true,
    });
    const again = await view(coxa, "gp", referralId);
    expect(again).toMatchObject({ status: "booked", appointmentPlace: null, nextStep: "record_attendance" });
    await expect(
      coxa.superuser`update referrals set booked_elsewhere = false where id = ${referralId}`,
    ).rejects.toMatchObject({ code: "23514" });
  });
});

const illegal = [
  [
    "an event that no state follows",
    "insert into referral_events select (e).* from (select e from referral_events e where referral_id = $1 order by position desc limit 1) t",
  ],
  ["a new version without a letter", "update referrals set version = 2, status = 'sent' where id = $1"],
  ["closing without an outcome", "update referrals set status = 'closed' where id = $1"],
  ["an outcome on an open referral", "update referrals set outcome_letter = 'x' where id = $1"],
  ["another clock start", "update referrals set clock_started_at = now() where id = $1"],
] as const;

for (const [what, statement] of illegal) {
  test(`the database itself refuses ${what}`, async ({ coxa }) => {
    const referralId = await aSentReferral(coxa);
    await expect(coxa.superuser.unsafe(statement, [referralId])).rejects.toMatchObject({
      code: expect.stringMatching(/^23/),
    });
  });
}
