import { demoId } from "@/db/demo/demo-ids";
import { newId } from "@/lib/platform/ids";
import {
  acceptReferral,
  discardDraft,
  downloadLetter,
  draftReferral,
  openReferral,
  returnReferral,
  sendReferral,
  viewReferral,
  withdrawReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import { aConsultation } from "../../support/refer";

const northmoorPhysiotherapy = demoId(2, 1);

async function draft(coxa: Coxa, changes: object = {}): Promise<string> {
  const referralId = newId();
  const drafted = await coxa.as("gp", draftReferral, {
    referralId,
    consultationId: await aConsultation(coxa),
    serviceId: northmoorPhysiotherapy,
    question: "Exercise programme for early osteoarthritis?",
    urgency: "routine",
    urgencyReason: "Rules’ urgency reviewed with the patient",
    expectation: "Assessment and exercise",
    patientWishes: "Walk the dog again",
    note: "",
    redFlagReason: "Examined and asked; the rest is for the physiotherapist",
    patientAgrees: true,
    ...changes,
  });
  expect(drafted).toMatchObject({ ok: true });
  return referralId;
}

async function sent(coxa: Coxa): Promise<string> {
  const referralId = await draft(coxa);
  expect(await coxa.as("gp", sendReferral, { referralId })).toMatchObject({ ok: true });
  return referralId;
}

test("a sent referral has a receipt, an owner, a deadline, a next step and a letter, all or none", async ({
  coxa,
}) => {
  const referralId = await draft(coxa);
  const receipt = await coxa.as("gp", sendReferral, { referralId });
  expect(receipt).toMatchObject({ ok: true, value: { receiptNumber: expect.stringMatching(/^CX-/) } });
  const view = await coxa.as("physio", viewReferral, { referralId });
  expect(view).toMatchObject({
    ok: true,
    value: {
      status: "sent",
      nextStep: "open",
      owner: { organisationName: "Northmoor Community Health" },
      dueAt: expect.any(Date),
      headline: { question: "Exercise programme for early osteoarthritis?", wants: "Walk the dog again" },
      mayDecide: true,
    },
  });
  const [letters] = await coxa.superuser`
    select count(*)::int as n from letters where referral_id = ${referralId}`;
  expect(letters).toEqual({ n: 1 });
});

test("sending fifty times at once sends once and always gives the same receipt", async ({ coxa }) => {
  const referralId = await draft(coxa);
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => coxa.as("gp", sendReferral, { referralId })),
  );
  const receipts = new Set(replies.map((reply) => (reply.ok ? reply.value.receiptNumber : reply.code)));
  expect(receipts.size).toBe(1);
  const [count] = await coxa.superuser`
    select (select count(*)::int from letters where referral_id = ${referralId}) as letters,
      (select count(*)::int from referral_events where referral_id = ${referralId} and to_status = 'sent') as sends`;
  expect(count).toEqual({ letters: 1, sends: 1 });
});

const blocked = [
  ["without the patient's agreement", { patientAgrees: false }, /agreement/],
  ["while an emergency is not excluded and nothing is said about it", { redFlagReason: "" }, /not excluded/],
] as const;

for (const [when, changes, why] of blocked) {
  test(`nothing is sent ${when}`, async ({ coxa }) => {
    const referralId = await draft(coxa, changes);
    const refused = await coxa.as("gp", sendReferral, { referralId });
    expect(refused).toMatchObject({
      ok: false,
      code: "referral.blocked",
      message: expect.stringMatching(why),
    });
    expect(await coxa.as("physio", viewReferral, { referralId })).toMatchObject({ code: "not-found" });
  });
}

test("a name that no font prints stops the letter instead of printing boxes", async ({ coxa }) => {
  const referralId = await draft(coxa, { question: "Exercise? \u{13080}" });
  const refused = await coxa.as("gp", sendReferral, { referralId });
  expect(refused).toMatchObject({ ok: false, code: "letter.unprintable" });
  expect(await coxa.as("gp", viewReferral, { referralId })).toMatchObject({
    ok: true,
    value: { status: "draft" },
  });
});

test("a draft is seen by the practice alone", async ({ coxa }) => {
  const referralId = await draft(coxa);
  for (const who of ["physio", "ortho", "gp.harbour"]) {
    expect(await coxa.as(who, viewReferral, { referralId })).toMatchObject({ ok: false });
    expect(await coxa.as(who, downloadLetter, { referralId })).toMatchObject({ ok: false });
  }
});

test("a sent referral is seen by its practice and its service, and by nobody else", async ({ coxa }) => {
  const referralId = await sent(coxa);
  for (const who of ["gp", "gp2", "secretary", "physio"]) {
    expect(await coxa.as(who, viewReferral, { referralId }), who).toMatchObject({ ok: true });
  }
  for (const who of ["gp.harbour", "physio.vale", "ot", "ortho", "auditor", "system.admin"]) {
    expect(await coxa.as(who, viewReferral, { referralId }), who).toMatchObject({ ok: false });
    expect(await coxa.as(who, downloadLetter, { referralId }), who).toMatchObject({ ok: false });
  }
});

test("both sides download the very bytes that were sent", async ({ coxa }) => {
  const referralId = await sent(coxa);
  const [ours, theirs] = await Promise.all([
    coxa.as("gp", downloadLetter, { referralId }),
    coxa.as("physio", downloadLetter, { referralId }),
  ]);
  expect(ours).toMatchObject({ ok: true, value: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect(ours).toEqual(theirs);
});

test("opening marks the referral received, once", async ({ coxa }) => {
  const referralId = await sent(coxa);
  await Promise.all([1, 2, 3].map(() => coxa.as("physio", openReferral, { referralId })));
  const view = await coxa.as("gp", viewReferral, { referralId });
  expect(view).toMatchObject({ ok: true, value: { status: "received", nextStep: "decide" } });
  expect(view.ok && view.value.history.filter(({ toStatus }) => toStatus === "received")).toHaveLength(1);
});

test("the sender sees who accepted and when, and whose move is next", async ({ coxa }) => {
  const referralId = await sent(coxa);
  const at = new Date("2026-11-25T09:30:00Z");
  await coxa.as("physio", acceptReferral, { referralId, note: null }, at);
  const view = await coxa.as("gp", viewReferral, { referralId });
  expect(view).toMatchObject({
    ok: true,
    value: {
      status: "accepted",
      nextStep: "book",
      owner: { personName: "Priya Nair", organisationName: "Northmoor Community Health" },
    },
  });
  expect(view.ok && view.value.history.at(-1)).toMatchObject({
    toStatus: "accepted",
    at,
    signature: "Priya Nair, Physiotherapist, HCPC PH900007",
  });
});

test("a return names a coded reason, what is missing and the next step, and comes back to its sender", async ({
  coxa,
}) => {
  const referralId = await sent(coxa);
  const view = await coxa.as("physio", viewReferral, { referralId });
  const reasonCode = view.ok ? view.value.returnReasons[0]?.code : undefined;
  for (const lacking of [
    { note: "" },
    { nextStepAdvice: " " },
    { reasonCode: "" },
    { reasonCode: "because" },
  ]) {
    const refused = await coxa.as("physio", returnReferral, {
      referralId,
      reasonCode,
      note: "No X-ray report",
      nextStepAdvice: "Attach the report",
      ...lacking,
    });
    expect(refused).toMatchObject({ ok: false, code: "input.invalid" });
  }
  const returned = await coxa.as("physio", returnReferral, {
    referralId,
    reasonCode,
    note: "No X-ray report",
    nextStepAdvice: "Attach the report and send again",
  });
  expect(returned).toMatchObject({ ok: true });
  expect(await coxa.as("gp", viewReferral, { referralId })).toMatchObject({
    ok: true,
    value: { status: "returned", nextStep: "act_on_return", owner: { personName: "Dr Amara Okafor" } },
  });
});

test("withdraw and accept at the same instant: one wins and the other is told", async ({ coxa }) => {
  for (let race = 0; race < 10; race++) {
    const referralId = await sent(coxa);
    const replies = await Promise.all([
      coxa.as("gp", withdrawReferral, { referralId, note: "Patient changed her mind" }),
      coxa.as("physio", acceptReferral, { referralId, note: null }),
    ]);
    const codes = replies.map((reply) => (reply.ok ? "won" : reply.code));
    expect(codes.toSorted()).toEqual(["referral.not-open", "won"]);
  }
});

test("the other kind of service at the same provider can neither see nor decide", async ({ coxa }) => {
  const referralId = await sent(coxa);
  for (const who of ["ot", "ortho"]) {
    expect(await coxa.as(who, acceptReferral, { referralId, note: null })).toMatchObject({
      code: "not-found",
    });
  }
});

test("a discarded draft leaves every list but stays in the record", async ({ coxa }) => {
  const referralId = await draft(coxa);
  expect(await coxa.as("gp", discardDraft, { referralId })).toMatchObject({ ok: true });
  expect(await coxa.as("gp", sendReferral, { referralId })).toMatchObject({ code: "referral.already-sent" });
  const [row] = await coxa.superuser`select status from referrals where id = ${referralId}`;
  expect(row).toEqual({ status: "discarded" });
});

const illegal = [
  ["from sent back to draft", "update referrals set status = 'draft' where id = "],
  ["in what was sent", "update referrals set question = 'Another' where id = "],
  ["to a state its history does not tell", "update referrals set status = 'accepted' where id = "],
  ["to having no deadline", "update referrals set due_at = null where id = "],
  ["to having no owner", "update referrals set owner_organisation_id = null where id = "],
] as const;

for (const [what, statement] of illegal) {
  test(`the database itself refuses a change ${what}`, async ({ coxa }) => {
    const referralId = await sent(coxa);
    await expect(coxa.superuser.unsafe(`${statement} '${referralId}'`)).rejects.toMatchObject({
      code: expect.stringMatching(/^23/),
    });
  });
}
