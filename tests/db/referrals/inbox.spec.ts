import { demoId } from "@/db/demo/demo-ids";
import {
  acceptReferral,
  askQuestion,
  listReceived,
  openReferral,
  takeReferral,
  viewReferral,
} from "@/lib/referrals";
import { type InboxView, inboxViews } from "@/lib/referrals/inputs";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aSentReferral } from "../../support/refer";

async function inbox(coxa: Coxa, raw: object = {}, who = "physio") {
  const found = await coxa.as(who, listReceived, raw);
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

/** Every row of a view, page after page. */
async function wholeView(coxa: Coxa, view: InboxView, who = "physio") {
  const first = await inbox(coxa, { view }, who);
  const rows = [...first.referrals];
  for (let { next } = first; next; ) {
    const page = await inbox(coxa, { view, after: next }, who);
    rows.push(...page.referrals);
    next = page.next;
  }
  return rows;
}

const hours = (count: number) => new Date(testNow.getTime() - count * 3_600_000);

test("the views partition what is open: mine and the team's make ours, ours and theirs the whole, page by page", async ({
  coxa,
}) => {
  for (let at = 0; at < 26; at++) {
    await aSentReferral(coxa, { urgency: at % 3 === 0 ? "urgent" : "routine" }, hours(at % 7));
  }
  const [taken, accepted, asked] = [
    await aSentReferral(coxa),
    await aSentReferral(coxa),
    await aSentReferral(coxa),
  ];
  await coxa.as("physio", openReferral, { referralId: taken });
  await coxa.as("physio", takeReferral, { referralId: taken });
  await coxa.as("physio", acceptReferral, { referralId: accepted, note: null });
  await coxa.as("physio", askQuestion, { referralId: asked, question: "How far?" });
  const ids = async (view: InboxView) => (await wholeView(coxa, view)).map(({ id }) => id);
  const [us, mine, team, them] = await Promise.all((["us", "mine", "team", "them"] as const).map(ids));
  expect(new Set(us).size).toBe(us?.length);
  expect([...(mine ?? []), ...(team ?? [])].toSorted()).toEqual(us?.toSorted());
  expect(mine).toEqual(expect.arrayContaining([taken, accepted]));
  expect(them).toContain(asked);
  const { counts } = await inbox(coxa);
  expect(counts).toEqual({ mine: mine?.length, team: team?.length, them: them?.length });
  const [row] = await coxa.superuser<{ open: number }[]>`select count(*)::int as open from referrals r
    join receiving_services s on s.id = r.service_id
    where s.name = 'Northmoor MSK Physiotherapy' and r.next_step <> 'none'
      and r.status not in ('draft', 'discarded', 'returned')`;
  expect(counts.mine + counts.team + counts.them).toBe(row?.open);
});

test("the most urgent stands first, then the least time left", async ({ coxa }) => {
  await aSentReferral(coxa, {}, hours(30));
  await aSentReferral(coxa, { urgency: "urgent" }, hours(1));
  await aSentReferral(coxa, { urgency: "urgent" }, hours(20));
  const order = (await wholeView(coxa, "us")).map(({ urgencyRank, dueAt }) => [urgencyRank, dueAt.getTime()]);
  expect(order).toEqual(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
});

test("an opened referral knows its neighbours in the view it was opened from", async ({ coxa }) => {
  // A service of which no other test has letters.
  const who = "physio.vale";
  const ours = { serviceId: demoId(2, 2) };
  for (const sentAt of [3, 2, 1]) await aSentReferral(coxa, ours, hours(sentAt));
  await aSentReferral(coxa, { ...ours, urgency: "urgent" });
  const taken = await aSentReferral(coxa, ours);
  await coxa.as(who, acceptReferral, { referralId: taken, note: null });
  for (const view of inboxViews.filter((each) => each !== "ended")) {
    const rows = (await wholeView(coxa, view, who)).map(({ id }) => id);
    for (const [at, referralId] of rows.entries()) {
      const seen = await coxa.as(who, viewReferral, { referralId, view });
      if (!seen.ok) throw new Error(seen.message);
      expect(seen.value.triage?.previous?.id, view).toBe(rows[at - 1]);
      expect(seen.value.triage?.next?.id, view).toBe(rows[at + 1]);
    }
  }
});

test("what one decided and can undo is named in one's inbox, in nobody else's", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  await coxa.as("physio", acceptReferral, { referralId, note: null, undoable: true });
  expect((await inbox(coxa)).held).toMatchObject([{ kind: "accept", referralId }]);
  const seen = await coxa.as("gp", viewReferral, { referralId });
  expect(seen).toMatchObject({ ok: true, value: { triage: null, pendingDecision: null } });
});
