import { demoActor } from "@/lib/cli/demo/demo-actor";
import { viewDay } from "@/lib/day";
import { askQuestion, listSent } from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aDraft, aSentReferral } from "../../support/refer";

const hoursAgo = (count: number) => new Date(testNow.getTime() - count * 3_600_000);

async function sentAfter(coxa: Coxa, after?: { sentAt: string; id: string }) {
  const page = await coxa.as("gp", listSent, { after });
  if (!page.ok) throw new Error(page.message);
  return page.value;
}

async function dayOf(coxa: Coxa, who: string) {
  const day = await coxa.as(who, viewDay, {});
  if (!day.ok) throw new Error(day.message);
  return day.value;
}

test("what a practice sent is listed once each, newest first, page by page, also where two went at once", async ({
  coxa,
}) => {
  for (let at = 0; at < 27; at++) await aSentReferral(coxa, {}, hoursAgo(Math.floor(at / 3)));
  const listed: { id: string }[] = [];
  let after: { sentAt: string; id: string } | null | undefined;
  do {
    const page: Awaited<ReturnType<typeof sentAfter>> = await sentAfter(coxa, after ?? undefined);
    listed.push(...page.referrals);
    after = page.next;
  } while (after);
  const rows = await coxa.superuser<{ id: string }[]>`
    select r.id from referrals r where r.organisation_id = ${demoActor("gp").organisationId}
    and r.sent_at is not null order by r.sent_at desc, r.id desc`;
  expect(listed.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

test("however much waits on others, the day shows what waits on the practice", async ({ coxa }) => {
  for (let at = 0; at < 26; at++) await aSentReferral(coxa, {}, hoursAgo(24 * 30));
  const asked = await aSentReferral(coxa);
  await coxa.as("physio", askQuestion, { referralId: asked, question: "How far?" });
  const draft = await aDraft(coxa);
  const { waitingOnUs, waitingOnOthers } = await dayOf(coxa, "gp");
  expect(waitingOnUs.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([asked, draft]));
  expect(waitingOnOthers.rows).toHaveLength(25);
  const dueAt = waitingOnOthers.rows.map((row) => row.dueAt.getTime());
  expect(dueAt).toEqual(dueAt.toSorted((one, other) => one - other));
  const theirs = await dayOf(coxa, "gp2");
  expect(theirs.waitingOnUs.rows.map(({ id }) => id)).not.toContain(asked);
});
