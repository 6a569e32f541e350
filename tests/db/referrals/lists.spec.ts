import { demoActor } from "@/lib/cli/demo/demo-actor";
import { viewDay } from "@/lib/day";
import { askQuestion, listSent } from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { everyRow } from "../../support/every-row";
import { aDraft, aSentReferral } from "../../support/refer";

const hoursAgo = (count: number) => new Date(testNow.getTime() - count * 3_600_000);

async function sentAfter(coxa: Coxa, after?: { sentAt: string; id: string }) {
  const page = await coxa.as("gp", listSent, { after });
  if (!page.ok) throw new Error(page.message);
  return page.value;
}

async function dayOf(coxa: Coxa, who: string, page: object = {}) {
  const day = await coxa.as(who, viewDay, page);
  if (!day.ok) throw new Error(day.message);
  return day.value;
}

/** What waits on the practice on somebody's day, on whichever page of it, by id. */
async function waitingOnUsOf(coxa: Coxa, who: string): Promise<string[]> {
  const rows = await everyRow(async (after) => {
    const day = await dayOf(coxa, who, after ? { list: "waitingOnUs", after } : {});
    return day.waitingOnUs;
  });
  return rows.map(({ id }) => id);
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
  const { waitingOnOthers } = await dayOf(coxa, "gp");
  expect(await waitingOnUsOf(coxa, "gp")).toEqual(expect.arrayContaining([asked, draft]));
  expect(waitingOnOthers.rows).toHaveLength(25);
  const dueAt = waitingOnOthers.rows.map((row) => row.dueAt.getTime());
  expect(dueAt).toEqual(dueAt.toSorted((one, other) => one - other));
  expect(await waitingOnUsOf(coxa, "gp2")).not.toContain(asked);
});
