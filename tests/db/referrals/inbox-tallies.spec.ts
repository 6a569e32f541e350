import { sql } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { inOrganisation } from "@/lib/platform/database";
import {
  acceptReferral,
  askQuestion,
  listReceived,
  openReferral,
  redirectReferral,
  returnReferral,
  takeReferral,
  withdrawReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import { aSentReferral } from "../../support/refer";

const northmoor = demoId(1, 11);
const physio = demoId(3, 7);

/** What every inbox holds, counted row by row, and what the tallies say. */
async function bothWays(coxa: Coxa) {
  const counted = await coxa.superuser`
    select receiving_organisation_id as o, kind, waits_on = 'service' as us,
      case when waits_on = 'service' then owner_user_id end as who, count(*)::int as n
    from referrals where status in ('sent', 'received', 'question_asked', 'accepted', 'booked', 'seen', 'did_not_attend')
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  const tallied = await coxa.superuser`
    select organisation_id as o, kind, waits_on_us as us, owner_user_id as who, sum(delta)::int as n
    from inbox_tallies group by 1, 2, 3, 4 having sum(delta) <> 0 order by 1, 2, 3, 4`;
  return { counted: [...counted], tallied: [...tallied] };
}

const rounds = Math.ceil(Number(process.env.COXA_SOAK_RACES ?? 6) / 6);

type Attempt = (coxa: Coxa, referralId: string) => Promise<unknown>;

const accepts: Attempt = (coxa, referralId) => coxa.as("physio", acceptReferral, { referralId, note: null });
const takes: Attempt = (coxa, referralId) => coxa.as("physio", takeReferral, { referralId });
const withdraws: Attempt = (coxa, referralId) =>
  coxa.as("gp", withdrawReferral, { referralId, note: "Better by itself" });

/** Two acts on one referral at once, one of which loses or comes second. */
const clashes: readonly (readonly [Attempt, Attempt])[] = [
  [accepts, withdraws],
  [takes, accepts],
  [(coxa, referralId) => coxa.as("physio", askQuestion, { referralId, question: "How far?" }), withdraws],
  [(coxa, referralId) => coxa.as("physio", openReferral, { referralId }), takes],
  [
    (coxa, referralId) =>
      coxa.as("physio", redirectReferral, { referralId, serviceId: demoId(2, 2), note: "Nearer to her" }),
    takes,
  ],
  [
    (coxa, referralId) =>
      coxa.as("physio", returnReferral, {
        referralId,
        reasonCode: "more_information",
        note: "How long?",
        nextStepAdvice: "Send again",
      }),
    accepts,
  ],
];

test("an inbox's counts are what is in it, whoever acts at the same moment and while tallies are folded", async ({
  coxa,
}) => {
  test.setTimeout(60_000 + rounds * 20_000);
  const fold = () => coxa.workerDb.execute(sql`select fold_inbox_tallies(${northmoor}::uuid)`);
  for (let round = 0; round < rounds; round++) {
    for (const [one, other] of clashes) {
      const referralId = await aSentReferral(coxa);
      await Promise.all([one(coxa, referralId), other(coxa, referralId), fold()]);
    }
    const { counted, tallied } = await bothWays(coxa);
    expect(tallied).toEqual(counted);
  }
  await coxa.superuser`
    insert into inbox_tallies (organisation_id, kind, waits_on_us, owner_user_id, delta)
    select ${northmoor}, 'physiotherapy', true, null, case when n % 2 = 0 then 1 else -1 end from generate_series(1, 200) n`;
  const [before] = await coxa.superuser`select count(*)::int as n from inbox_tallies`;
  await Promise.all([fold(), fold(), aSentReferral(coxa), fold()]);
  const [after] = await coxa.superuser`select count(*)::int as n from inbox_tallies`;
  expect(after?.n).toBeLessThan((before?.n ?? 0) - 150);
  const { counted, tallied } = await bothWays(coxa);
  expect(tallied).toEqual(counted);
  const shown = await coxa.as("physio", listReceived, {});
  const ours = counted.filter(({ o, kind }) => o === northmoor && kind === "physiotherapy");
  const held = shown.ok ? shown.value.counts : { mine: 0, team: 0, them: 0 };
  expect(held.mine + held.team + held.them).toBe(ours.reduce((sum, { n }) => sum + n, 0));
});

test("nobody writes a count by hand, and nobody reads another organisation's", async ({ coxa }) => {
  await aSentReferral(coxa);
  for (const statement of [
    "insert into inbox_tallies default values",
    "update inbox_tallies set delta = 9",
    "delete from inbox_tallies",
  ]) {
    const attempt = inOrganisation(coxa.db, northmoor, physio, (tx) => tx.execute(sql.raw(statement)));
    await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  const theirs = await inOrganisation(coxa.db, demoId(1, 1), demoId(3, 1), (tx) =>
    tx.execute(sql`select 1 from inbox_tallies where organisation_id = ${northmoor}::uuid`),
  );
  expect(theirs).toHaveLength(0);
});
