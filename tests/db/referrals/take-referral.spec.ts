import { demoActor } from "@/lib/cli/demo/demo-actor";
import { runAct } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { acceptReferral, openReferral, takeReferral, viewReferral } from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aSentReferral } from "../../support/refer";

/** Somebody who also triages physiotherapy at Northmoor: the vale's physiotherapist, working there that day. */
function asColleague(coxa: Coxa, act: typeof takeReferral, raw: unknown) {
  const { userId, displayName } = demoActor("physio.vale");
  const colleague = { ...demoActor("physio"), userId, displayName };
  return runAct(act, colleague, raw, { db: coxa.db, now: testNow, correlationId: newId() });
}

async function opened(coxa: Coxa): Promise<string> {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", openReferral, { referralId });
  return referralId;
}

async function ownerOf(coxa: Coxa, referralId: string) {
  const seen = await coxa.as("physio", viewReferral, { referralId });
  return seen.ok ? seen.value.owner?.personName : seen.code;
}

test("nobody takes a referral away from a colleague: whoever comes second is told whose it is", async ({
  coxa,
}) => {
  const referralId = await opened(coxa);
  expect(await coxa.as("physio", takeReferral, { referralId })).toMatchObject({ ok: true });
  expect(await asColleague(coxa, takeReferral, { referralId })).toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/^Priya Nair has taken this referral on already/),
  });
  expect(await ownerOf(coxa, referralId)).toBe("Priya Nair");
});

test("two take at the same instant: it is one's, and the other is told", async ({ coxa }) => {
  const referralId = await opened(coxa);
  const replies = await Promise.all([
    coxa.as("physio", takeReferral, { referralId }),
    asColleague(coxa, takeReferral, { referralId }),
  ]);
  expect(replies.map((reply) => (reply.ok ? "taken" : reply.code)).toSorted()).toEqual(["conflict", "taken"]);
});

test("taking again what is one's own is no fault, and once decided there is nothing to take", async ({
  coxa,
}) => {
  const referralId = await opened(coxa);
  for (let again = 0; again < 2; again++) {
    expect(await coxa.as("physio", takeReferral, { referralId })).toMatchObject({ ok: true });
  }
  await coxa.as("physio", acceptReferral, { referralId, note: null });
  expect(await asColleague(coxa, takeReferral, { referralId })).toMatchObject({ code: "referral.not-open" });
});
