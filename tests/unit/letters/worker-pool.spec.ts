import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { WorkerPool } from "@/lib/letters/worker-pool";

const script = path.join(mkdtempSync(path.join(tmpdir(), "coxa-pool-")), "worker.mjs");
writeFileSync(
  script,
  `process.on("message", ({ id, job }) => {
    if (job === "hang") for (;;);
    if (job === "die") process.exit(3);
    if (job === "fail") process.send({ id, fault: "no such thing" });
    else if (job === "who") process.send({ id, answer: process.pid });
    else if (job === "environment") process.send({ id, answer: Object.keys(process.env) });
    else process.send({ id, answer: job });
  });
  process.on("disconnect", () => process.exit());
  process.send({ ready: true });`,
);

function poolOf(change: Partial<ConstructorParameters<typeof WorkerPool>[0]> = {}): WorkerPool {
  const settings = { jobMs: 10_000, startMs: 20_000, idleMs: 10_000, jobsPerProcess: 100 };
  return new WorkerPool({ script, size: 2, ...settings, ...change });
}

test("jobs are answered, more of them than there are processes", async () => {
  const pool = poolOf();
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((job) => pool.run(job)));
  expect(answers).toEqual([1, 2, 3, 4, 5, 6]);
  pool.close();
});

test("a stuck job is ended and reported, and the pool goes on", async () => {
  const pool = poolOf({ jobMs: 300 });
  const stuck = pool.run("hang");
  const others = Promise.all([pool.run("a"), pool.run("b")]);
  await expect(stuck).rejects.toMatchObject({ reason: "timeout" });
  expect(await others).toEqual(["a", "b"]);
  expect(await pool.run("c")).toBe("c");
  pool.close();
});

test("a process that dies fails its own job only", async () => {
  const pool = poolOf({ size: 1 });
  const dying = pool.run("die");
  const next = pool.run("next");
  await expect(dying).rejects.toMatchObject({ reason: "crashed" });
  expect(await next).toBe("next");
  pool.close();
});

test("a failed job says why to developers and keeps its words out of the message", async () => {
  const pool = poolOf();
  await expect(pool.run("fail")).rejects.toMatchObject({
    reason: "failed",
    detail: "no such thing",
    message: "A letter worker failed",
  });
  const fault = await pool.run("fail").catch((error: unknown) => error);
  expect(JSON.stringify(Object.entries(fault ?? {}))).not.toContain("no such thing");
  pool.close();
});

test("a script that cannot start rejects instead of waiting for ever", async () => {
  const pool = poolOf({ script: "/no/such/script.mjs", size: 1 });
  await expect(pool.run("anything")).rejects.toMatchObject({ reason: "crashed" });
});

test("a process is replaced after its share of jobs", async () => {
  const pool = poolOf({ size: 1, jobsPerProcess: 2 });
  const first = await pool.run("who");
  expect(await pool.run("who")).toBe(first);
  expect(await pool.run("who")).not.toBe(first);
  pool.close();
});

test("workers get no secret of the server's environment", async () => {
  const pool = poolOf({ size: 1 });
  const names = await pool.run("environment");
  expect(names).toContain("NODE_ENV");
  expect(names).not.toContain("PATH");
  pool.close();
});
