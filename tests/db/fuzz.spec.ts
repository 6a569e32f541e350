import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { z } from "zod";
import { demoPeople } from "@/db/demo/people";
import type { ActDefinition } from "@/lib/platform/act";
import { type Act, permissions, roleMay } from "@/lib/platform/permissions";
import type { Result } from "@/lib/platform/result";
import { test as base, type Coxa, expect } from "../support/acting";
import { arbitraryOf, type IdsFor } from "../support/arbitrary-of";
import { copyTemplate, dropDatabase, type TestDatabase } from "../support/database-cluster";
import { aConsultation, aDraft, aSentReferral } from "../support/refer";

type AnyAct = ActDefinition<Act, z.ZodType, unknown> & { readonly changes: boolean };

/** A database that nobody else has: what is stored here is anybody's guess. */
const test = base.extend<object, { database: TestDatabase }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use, worker) => {
      const database = await copyTemplate(`coxa_fuzz_${worker.workerIndex}`);
      await use(database);
      await dropDatabase(database.name);
    },
    { scope: "worker" },
  ],
});

const runs = Number(process.env.COXA_SOAK_RUNS ?? 600);
/** An act that takes longer hangs. Held only on a quiet machine, where the whole count runs. */
const hangMs = 2000;
const isWholeCount = runs >= 10_000;
/** Done at the door, outside a session, and tried there by the tests of signing in. */
const elsewhere: readonly string[] = ["session.switch"];

function isAct(value: unknown): value is AnyAct {
  return (
    typeof value === "object" && value !== null && "run" in value && "input" in value && "changes" in value
  );
}

/** Every command and query that a module gives to others. */
async function allActs(): Promise<readonly AnyAct[]> {
  const found = new Map<string, AnyAct>();
  for (const module of readdirSync("lib")) {
    const index = path.resolve("lib", module, "index.ts");
    const exported: object = readdirSync(path.resolve("lib", module)).includes("index.ts")
      ? await import(index)
      : {};
    for (const [name, value] of Object.entries(exported)) {
      if (isAct(value)) {
        found.set(name, value);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The fields that name a record, and where such records are kept. */
const tables = {
  patientId: "patients",
  consultationId: "consultations",
  referralId: "referrals",
  serviceId: "receiving_services",
  promiseId: "promises",
  decisionId: "pending_decisions",
  userId: "users",
  ruleId: "local_rules",
  accessId: "emergency_accesses",
  attachmentId: "attachments",
} as const;

/** The last made records of each kind, which are those that the test knows how to combine. */
async function knownIds({ superuser }: Coxa): Promise<IdsFor> {
  const found = new Map<string, readonly string[]>();
  for (const [field, table] of Object.entries(tables)) {
    const rows = await superuser<
      { id: string }[]
    >`select id from ${superuser(table)} order by xmin::text::bigint desc limit 6`;
    found.set(
      field,
      rows.map(({ id }) => id),
    );
  }
  const requests = await superuser<{ id: string }[]>`
    select id from investigation_requests union all select id from advice_requests`;
  found.set(
    "requestId",
    requests.map(({ id }) => id),
  );
  const all = [...found.values()].flat();
  return (field) => {
    const known = found.get(field) ?? [];
    return known.length > 0 ? known : all;
  };
}

const nameOf = ({ email }: (typeof demoPeople)[number]) => email.split("@")[0] ?? "";

/** Somebody who may do it, most of the time. */
const doerOf = (act: AnyAct) => {
  const able = demoPeople.filter(({ role }) => roleMay(role, act.name));
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...(able.length > 0 ? able : demoPeople)) },
    { weight: 1, arbitrary: fc.constantFrom(...demoPeople) },
  );
};

test("every act of the table of permissions is tried", async () => {
  const names = new Set((await allActs()).map(({ name }) => name as string));
  expect(Object.keys(permissions).filter((name) => !names.has(name) && !elsewhere.includes(name))).toEqual(
    [],
  );
});

test("no input makes an act fail without a word, and all that was stored can be read", async ({ coxa }) => {
  test.setTimeout(120_000 + runs * 200);
  for (let n = 0; n < 3; n++) {
    await aConsultation(coxa);
    await aDraft(coxa);
    await aSentReferral(coxa);
  }
  const acts = await allActs();
  const ids = await knownIds(coxa);
  const tries = fc
    .constantFrom(...acts)
    .chain((act) =>
      fc.record({ act: fc.constant(act), doer: doerOf(act), input: arbitraryOf(act.input, ids) }),
    );
  const faults: string[] = [];
  const outcomes = new Map<string, number>();
  let slowest = { act: "", ms: 0 };
  const seed = Number(process.env.COXA_SOAK_SEED ?? 20_261_124);
  for (const { act, doer, input } of fc.sample(tries, { numRuns: runs, seed })) {
    const began = performance.now();
    const result: Result<unknown> | Error = await coxa
      .as(nameOf(doer), act, input)
      .catch((fault: unknown) => (fault instanceof Error ? fault : new Error(String(fault))));
    const ms = performance.now() - began;
    slowest = ms > slowest.ms ? { act: act.name, ms } : slowest;
    const outcome = result instanceof Error ? "failed" : result.ok ? "done" : result.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const hangs = isWholeCount && ms > hangMs;
    if (result instanceof Error || outcome === "outcome.unknown" || hangs) {
      const became = hangs ? `${Math.round(ms)} ms` : result instanceof Error ? result : outcome;
      faults.push(`${act.name} as ${nameOf(doer)}: ${became}\n  ${JSON.stringify(input)}`);
    }
  }
  expect(faults).toEqual([]);
  expect(outcomes.get("done") ?? 0).toBeGreaterThan(runs / 50);
  expect(await unreadable(coxa, acts)).toEqual([]);
  const counts = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, n]) => `${outcome} ${n}`);
  test.info().annotations.push({
    type: "measured",
    description: `${runs} inputs over ${acts.length} acts: ${counts.join(", ")}; slowest ${slowest.act} ${Math.round(slowest.ms)} ms`,
  });
});

/** Queries that fail on a record which is stored now. */
async function unreadable(coxa: Coxa, acts: readonly AnyAct[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const byName = new Map(acts.map((act) => [act.name, act]));
  for (const { act, field, table } of [
    { act: "patient.view", field: "patientId", table: "patients" },
    { act: "consultation.view", field: "consultationId", table: "consultations" },
    { act: "referral.view", field: "referralId", table: "referrals" },
    { act: "advice.view", field: "requestId", table: "advice_requests" },
    { act: "investigation.view", field: "requestId", table: "investigation_requests" },
  ] as const) {
    const query = byName.get(act as Act);
    if (!query) {
      continue;
    }
    const rows = await coxa.superuser<{ id: string }[]>`select id from ${coxa.superuser(table)}`;
    for (const { id } of rows) {
      for (const name of ["gp", "gp.harbour", "physio"]) {
        await coxa.as(name, query, { [field]: id }).catch((fault: unknown) => {
          faults.push(`${act} of ${id} as ${name}: ${fault}`);
        });
      }
    }
  }
  return faults;
}
