import { askAdvice, countAdvice, listAdvice, replyAdvice } from "@/lib/advice";
import { viewChases } from "@/lib/chasing";
import { viewDay } from "@/lib/day";
import { recordResult, requestInvestigations } from "@/lib/investigations";
import { tasks } from "@/lib/jobs";
import { newId } from "@/lib/platform/ids";
import { makePromise, viewLeaving, viewPromises } from "@/lib/promises";
import { askQuestion } from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../support/acting";
import { registeredPatient } from "../support/builders/patient";
import { aConsultation, aDraft, aSentReferral, northmoorPhysiotherapy } from "../support/refer";

test.use({ crowd: "pages of lists" });

const days = (n: number) => new Date(testNow.getTime() + n * 86_400_000);
/** More than one page, in groups that are due at the same moment. */
const many = 27;
const group = (at: number) => Math.floor(at / 3);

async function got<T>(answer: Promise<{ ok: true; value: T } | { ok: false; message: string }>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

interface Page {
  readonly rows: readonly { readonly id: string }[];
  readonly next: unknown;
}

/** The ids of a list in the order of its pages, with how many pages there were. */
async function walk(pageAfter: (after: unknown) => Promise<Page>): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = [];
  let after: unknown;
  for (let pages = 1; ; pages++) {
    const { rows, next } = await pageAfter(after);
    ids.push(...rows.map(({ id }) => id));
    if (next === null) return { ids, pages };
    after = next;
  }
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const gpId = "(select id from users where email = 'gp@coxa.example')";

async function expectWhole(
  coxa: Coxa,
  inOrder: string,
  pageAfter: (after: unknown) => Promise<Page>,
): Promise<void> {
  const rows = await coxa.superuser.unsafe<{ id: string }[]>(inOrder);
  expect(rows.length).toBeGreaterThan(25);
  const { ids, pages } = await walk(pageAfter);
  expect(ids).toEqual(idsOf(rows));
  expect(pages).toBe(Math.ceil(rows.length / 25));
}

test("the day's lists and what is promised have each thing once, in order, page by page, also where many are due at once", async ({
  coxa,
}) => {
  test.setTimeout(180_000);
  const { patientId } = await registeredPatient((who, act, raw) => got(coxa.as(who, act, raw)));
  for (let at = 0; at < many; at++) {
    await aSentReferral(coxa, {}, days(-group(at)));
    const asked = await aSentReferral(coxa, {}, days(-30));
    await got(coxa.as("physio", askQuestion, { referralId: asked, question: "How far?" }, days(-group(at))));
    const { receipts } = await got(
      coxa.as(
        "gp",
        requestInvestigations,
        { consultationId: await aConsultation(coxa), tests: [{ testId: "crp", reasons: [] }] },
        days(-group(at)),
      ),
    );
    for (const { requestId } of receipts) {
      const reportedOn = days(-group(at)).toISOString().slice(0, 10);
      const report = { text: "CRP 4 mg/L", reportedOn, reportedBy: "Laboratory" };
      await got(
        coxa.as("secretary", recordResult, { requestId, ...report, finding: "normal" }, days(-group(at))),
      );
    }
    await got(
      coxa.as("gp", makePromise, {
        promiseId: newId(),
        patientId,
        kind: "other",
        what: `Promise ${at}`,
        dueOn: `2026-11-${String(15 + group(at)).padStart(2, "0")}`,
      }),
    );
  }
  await aDraft(coxa);
  const day = (list: "drafts" | "waitingOnUs" | "waitingOnOthers" | "tests") => async (after: unknown) =>
    (await got(coxa.as("gp", viewDay, { list, after })))[list];
  const owed =
    (list: "results" | "toPatients" | "waitingOnMe" | "unacknowledged") => async (after: unknown) =>
      (await got(coxa.as("gp", viewPromises, { list, after })))[list];
  const open = `select id from referrals where next_step <> 'none' and`;
  const soonest = "order by due_at, id";
  const mine = `(drafted_by = ${gpId} or sent_by = ${gpId})`;
  await expectWhole(
    coxa,
    `select id from consultations where author_id = ${gpId} and status = 'draft' order by updated_at desc, id desc`,
    day("drafts"),
  );
  await expectWhole(coxa, `${open} ${mine} and waits_on = 'practice' ${soonest}`, day("waitingOnUs"));
  await expectWhole(coxa, `${open} ${mine} and waits_on <> 'practice' ${soonest}`, day("waitingOnOthers"));
  const tests = `select id from investigation_requests where owner_user_id = ${gpId} and next_step`;
  await expectWhole(coxa, `${tests} <> 'none' ${soonest}`, day("tests"));
  await expectWhole(coxa, `${tests} = 'read' ${soonest}`, owed("results"));
  const promised = `select id from promises where owner_user_id = ${gpId} and kept_at is null`;
  await expectWhole(coxa, `${promised} ${soonest}`, owed("toPatients"));
  const sent = `${open} sent_by = ${gpId}`;
  await expectWhole(coxa, `${sent} and waits_on = 'practice' ${soonest}`, owed("waitingOnMe"));
  await expectWhole(coxa, `${sent} and next_step = 'open' ${soonest}`, owed("unacknowledged"));
  // Only the list that is named goes on; the others are shown from their first row.
  const first = await got(coxa.as("gp", viewPromises, {}));
  const on = await got(coxa.as("gp", viewPromises, { list: "results", after: first.results.next }));
  expect(idsOf(on.toPatients.rows)).toEqual(idsOf(first.toPatients.rows));
  expect(idsOf(on.results.rows)).not.toEqual(idsOf(first.results.rows));
  // What is asked about on signing out counts all that is due, and lists a part.
  const [due] = await coxa.superuser.unsafe<{ n: number }[]>(
    `select count(*)::int as n from promises where owner_user_id = ${gpId} and kept_at is null and due_at < '2026-11-25T00:00:00Z'`,
  );
  const leaving = await got(coxa.as("gp", viewLeaving, {}));
  expect(leaving.counts.toPatients).toBe(due?.n);
  expect(leaving.counts.toPatients).toBeGreaterThan(25);
  expect(leaving.toPatients).toHaveLength(25);
});

test("open advice is paged for both sides, and counted where it waits", async ({ coxa }) => {
  const asked: string[] = [];
  for (let at = 0; at < many; at++) {
    const requestId = newId();
    const ask = {
      requestId,
      consultationId: await aConsultation(coxa),
      serviceId: northmoorPhysiotherapy,
      question: "Load it?",
    };
    await got(coxa.as("gp", askAdvice, ask, days(-group(at))));
    asked.push(requestId);
  }
  for (const requestId of asked.slice(0, 2)) {
    await got(coxa.as("physio", replyAdvice, { requestId, body: "Yes." }));
  }
  const inOrder = `select id from advice_requests where next_step <> 'none' order by due_at, id`;
  for (const who of ["gp", "physio"]) {
    await expectWhole(coxa, inOrder, async (after) => {
      const { requests, next } = await got(coxa.as(who, listAdvice, { after }));
      return { rows: requests, next };
    });
  }
  const waiting = async (who: string) => (await got(coxa.as(who, countAdvice, {}))).waiting;
  const [open] = await coxa.superuser.unsafe<{ n: number }[]>(
    `select count(*)::int as n from advice_requests where next_step <> 'none'`,
  );
  expect((await waiting("gp")) + (await waiting("physio"))).toBe(open?.n);
  expect(await waiting("gp")).toBe(2);
  expect(await waiting("ot")).toBe(0);
});

test("the duty list has every passed deadline once, highest step first, page by page", async ({ coxa }) => {
  for (let at = 0; at < many; at++) await aSentReferral(coxa, {}, days(-group(at)));
  const { patientId } = await registeredPatient((who, act, raw) => got(coxa.as(who, act, raw)));
  const promise = { promiseId: newId(), patientId, kind: "other", what: "Ring", dueOn: "2026-12-23" };
  await got(coxa.as("gp", makePromise, promise));
  const worker = tasks(
    coxa.workerDb,
    async () => undefined,
    () => days(30),
  );
  await worker.sweep({});
  const levels: number[] = [];
  const { ids, pages } = await walk(async (after) => {
    const { chases, next } = await got(coxa.as("gp", viewChases, { after }, days(30)));
    levels.push(...chases.map(({ level }) => level));
    return { rows: chases.map(({ subjectId }) => ({ id: subjectId })), next };
  });
  const late = await coxa.superuser<{ id: string }[]>`
    select distinct subject_id as id from chases c join organisations o on o.id = c.to_organisation_id
    where o.name = 'Alder Lane Surgery'`;
  expect(ids.toSorted()).toEqual(idsOf(late).toSorted());
  expect(pages).toBeGreaterThan(1);
  expect(new Set(levels).size).toBeGreaterThan(1);
  expect(levels).toEqual(levels.toSorted((one, other) => other - one));
});
