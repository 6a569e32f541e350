import { acceptReferral, openReferral, sendReferral, viewReferral, withdrawReferral } from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import { aDraft, aSentReferral } from "../../support/refer";

const races = Number(process.env.COXA_SOAK_RACES ?? 6);
const sends = Number(process.env.COXA_SOAK_SENDS ?? 60);

async function eventsOf(coxa: Coxa, referralId: string): Promise<readonly string[]> {
  const rows = await coxa.superuser<{ to: string }[]>`
    select to_status as "to" from referral_events where referral_id = ${referralId} order by position`;
  return rows.map(({ to }) => to);
}

test("withdraw and accept in the same instant: one wins, the other is told, and both sides see the same", async ({
  coxa,
}) => {
  test.setTimeout(120_000 + races * 10_000);
  const won = { withdrawn: 0, accepted: 0 };
  for (let race = 0; race < races; race++) {
    const referralId = await aSentReferral(coxa);
    await coxa.as("physio", openReferral, { referralId });
    const withdraw = () => coxa.as("gp", withdrawReferral, { referralId, note: "Booked privately" });
    const accept = () => coxa.as("physio", acceptReferral, { referralId, note: null });
    const [first, second] = await Promise.all(
      race % 2 === 0 ? [withdraw(), accept()] : [accept(), withdraw()],
    );
    const [withdrawn, accepted] = race % 2 === 0 ? [first, second] : [second, first];
    expect([withdrawn?.ok, accepted?.ok].filter(Boolean), referralId).toHaveLength(1);
    const loser = withdrawn?.ok ? accepted : withdrawn;
    expect(loser).toMatchObject({
      ok: false,
      code: "referral.not-open",
      message: expect.stringMatching(/./),
    });
    const ended = withdrawn?.ok ? "withdrawn" : "accepted";
    won[ended] += 1;
    expect(await eventsOf(coxa, referralId)).toEqual(["draft", "sent", "received", ended]);
    for (const who of ["gp", "physio"]) {
      expect(await coxa.as(who, viewReferral, { referralId })).toMatchObject({ value: { status: ended } });
    }
  }
  expect(won.withdrawn + won.accepted).toBe(races);
});

test("sent again and again, from two tabs, at once and after a lost reply: one referral, one letter, one set of messages", async ({
  coxa,
}) => {
  test.setTimeout(120_000 + sends * 500);
  const atOnce = 20;
  for (let sent = 0; sent < sends; sent += atOnce) {
    const referralId = await aDraft(coxa);
    const send = () => coxa.as("gp", sendReferral, { referralId });
    const half = atOnce / 2;
    const first = await Promise.all(Array.from({ length: half }, send));
    const again: typeof first = [];
    for (let n = half; n < atOnce; n++) again.push(await send());
    const receipts = new Set(
      [...first, ...again].map((one) => (one.ok ? one.value.receiptNumber : one.code)),
    );
    expect(receipts.size, [...receipts].join(" ")).toBe(1);
    expect(await eventsOf(coxa, referralId)).toEqual(["draft", "sent"]);
    const [kept] = await coxa.superuser`select
      (select count(*)::int from letters where referral_id = ${referralId}) as letters,
      (select count(*)::int from graphile_worker.jobs where key = ${`deliver:${referralId}:1`}) as deliveries,
      (select count(*)::int from graphile_worker.jobs where key = ${`chase:${referralId}`}) as chases`;
    expect(kept).toEqual({ letters: 1, deliveries: 1, chases: 1 });
  }
});

test("a draft written again under the same id with other words is one draft, and once sent it is refused", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const again = await aDraft(coxa, { referralId, question: "Another question?" }).then(
    () => "taken",
    (fault: Error) => fault.message,
  );
  expect(again).not.toBe("taken");
  expect(await eventsOf(coxa, referralId)).toEqual(["draft", "sent"]);
  const seen = await coxa.as("physio", viewReferral, { referralId });
  expect(seen.ok && JSON.stringify(seen.value.letter)).not.toContain("Another question?");
});
