import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { demoId } from "@/db/demo/demo-ids";
import { returnReferral, viewReferral } from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import { aSentReferral } from "../../support/refer";

const northmoor = demoId(1, 11);
const kills = Number(process.env.COXA_SOAK_KILLS ?? 6);
/** Deadlines have passed for the worker, which goes by the clock of today. */
const longAgo = new Date("2025-01-06T09:00:00Z");

function startWorker(url: string, mailFile: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "lib/cli/worker.ts"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "test",
      DATABASE_URL: url,
      COXA_AUDIT_ENTRY_KEY: process.env.COXA_AUDIT_ENTRY_KEY,
      COXA_MAIL_FILE: mailFile,
      COXA_SENT_LEDGER: `${mailFile}.sent`,
    },
  });
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once("exit", () => resolve()));

async function referralsDue(coxa: Coxa, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    ids.push(await aSentReferral(coxa, {}, longAgo));
  }
  return ids;
}

async function stepsOf(coxa: Coxa, ids: readonly string[]): Promise<number> {
  const [row] = await coxa.superuser<{ n: number }[]>`
    select count(*)::int as n from chases where subject_id = any(${[...ids]}::uuid[])`;
  return row?.n ?? 0;
}

test("a worker killed at any moment leaves no chase out and does none twice", async ({
  coxa,
  database,
}, info) => {
  test.setTimeout(240_000 + kills * 10_000);
  const mailFile = path.join(info.outputDir, "mail.log");
  const ids = await referralsDue(coxa, 3);
  const wait = (round: number) => (round * 977) % 700;
  for (let round = 0; round < kills; round++) {
    const worker = startWorker(database.workerUrl, mailFile);
    const gone = ended(worker);
    if (round % 2 === 0) {
      await new Promise((resolve) => worker.once("message", resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, wait(round)));
    worker.kill("SIGKILL");
    await gone;
  }
  const worker = startWorker(database.workerUrl, mailFile);
  const gone = ended(worker);
  await expect.poll(() => stepsOf(coxa, ids), { timeout: 90_000 }).toBe(ids.length * 3);
  const unsent = async () => {
    const [row] = await coxa.superuser`
      select count(*)::int as n from messages where organisation_id = ${northmoor} and sent_at is null`;
    return row?.n;
  };
  await expect.poll(unsent, { timeout: 90_000 }).toBe(0);
  const steps = await coxa.superuser`
    select subject_id, level, count(*)::int as n from chases group by subject_id, due_at, level having count(*) > 1`;
  expect(steps).toHaveLength(0);
  worker.kill("SIGTERM");
  await gone;
  const mails = readFileSync(mailFile, "utf8").trim().split("\n");
  const told = new Set(mails.map((line) => JSON.parse(line).id));
  const sent = await coxa.superuser<{ id: string }[]>`
    select m.id from messages m join chases c on m.tells = 'chase:' || c.id
    where c.subject_id = any(${ids}::uuid[]) and m.sent_at is not null`;
  expect(sent).toHaveLength(ids.length * 3);
  expect(sent.filter(({ id }) => !told.has(id))).toHaveLength(0);
});

test("the worker's process tells the other side of a held decision once it can no longer be undone", async ({
  coxa,
  database,
}, info) => {
  test.setTimeout(90_000);
  const referralId = await aSentReferral(coxa, {}, longAgo);
  const held = await coxa.as(
    "physio",
    returnReferral,
    {
      referralId,
      reasonCode: "more_information",
      note: "How long has it hurt?",
      nextStepAdvice: "Answer and send again",
      undoable: true,
    },
    longAgo,
  );
  expect(held).toMatchObject({ ok: true, value: { held: { decisionId: expect.any(String) } } });
  const worker = startWorker(database.workerUrl, path.join(info.outputDir, "mail.log"));
  const gone = ended(worker);
  const status = async () => {
    const seen = await coxa.as("gp", viewReferral, { referralId });
    return seen.ok ? seen.value.status : seen.code;
  };
  await expect.poll(status, { timeout: 60_000 }).toBe("returned");
  worker.kill("SIGTERM");
  await gone;
});
