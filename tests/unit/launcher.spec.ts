import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { endChildren, runQuietly } from "@/lib/cli/launch/children.mjs";
import { findBrowser } from "@/lib/cli/launch/find-browser";
import { isInstalled } from "@/lib/cli/launch/install.mjs";
import { freePort, isFree, isRefusedByBrowsers, serverEnvironment } from "@/lib/cli/launch/web-server";

const test = base.extend<{ checkout: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  checkout: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "coxa-checkout-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

type Claimant = {
  readonly child: ChildProcess;
  readonly answer: { readonly held: boolean; readonly by?: number };
};

/** A process that tries to take the claim `running` in a checkout and holds on. */
async function claimant(checkout: string): Promise<Claimant> {
  const child = fork(path.resolve("tests/support/claimant.mjs"), ["running"], {
    cwd: checkout,
    execArgv: [],
  });
  const [answer] = await once(child, "message");
  return { child, answer };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, "exit");
}

test("a second command in the same checkout is told who holds the claim", async ({ checkout }) => {
  const first = await claimant(checkout);
  const second = await claimant(checkout);
  expect(first.answer).toEqual({ held: true });
  expect(second.answer).toEqual({ held: false, by: first.child.pid });
  await end(first.child, "SIGKILL");
  await end(second.child, "SIGKILL");
});

test("a claim does not outlive the process that held it, even a killed one", async ({ checkout }) => {
  const killed = await claimant(checkout);
  await end(killed.child, "SIGKILL");
  const next = await claimant(checkout);
  expect(next.answer).toEqual({ held: true });
  await end(next.child, "SIGKILL");
});

test("a claim is not taken for held because its process number is in use again", async ({ checkout }) => {
  const folder = path.join(checkout, ".coxa", "claims");
  mkdirSync(folder, { recursive: true });
  const stale = { pid: process.pid, born: "another time", what: "testing" };
  writeFileSync(path.join(folder, "running.json"), JSON.stringify(stale));
  const next = await claimant(checkout);
  expect(next.answer).toEqual({ held: true });
  await end(next.child, "SIGKILL");
});

test("of many commands at once, one gets the claim", async ({ checkout }) => {
  const first = await claimant(checkout);
  await end(first.child, "SIGKILL");
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => claimant(checkout)));
  expect(all.filter(({ answer }) => answer.held)).toHaveLength(1);
  await Promise.all(all.map(({ child }) => end(child, "SIGKILL")));
});

const locked = { "": {}, "node_modules/a": { version: "1.0.0", integrity: "sha512-a" } };
const forAnotherSystem = { "node_modules/b-win32": { version: "1.0.0", optional: true } };
const installations = [
  { name: "nothing is installed", installed: undefined, enough: false },
  { name: "all is installed", installed: { "node_modules/a": locked["node_modules/a"] }, enough: true },
  {
    name: "a version differs",
    installed: { "node_modules/a": { version: "1.0.1", integrity: "sha512-a" } },
    enough: false,
  },
  {
    name: "the contents differ",
    installed: { "node_modules/a": { version: "1.0.0", integrity: "sha512-b" } },
    enough: false,
  },
  { name: "a package is missing", installed: {}, enough: false },
];
for (const { name, installed, enough } of installations) {
  test(`packages are ${enough ? "left alone" : "installed"} when ${name}`, ({ checkout }) => {
    writeFileSync(
      path.join(checkout, "package-lock.json"),
      JSON.stringify({ packages: { ...locked, ...forAnotherSystem } }),
    );
    if (installed) {
      mkdirSync(path.join(checkout, "node_modules"));
      writeFileSync(
        path.join(checkout, "node_modules", ".package-lock.json"),
        JSON.stringify({ packages: installed }),
      );
    }
    expect(isInstalled(checkout)).toBe(enough);
  });
}

test("a port that anyone listens on is passed over", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await isFree(port)).toBe(false);
  expect(await freePort(port)).toBeGreaterThan(port);
  taken.close();
});

test("a port that browsers do not open is never chosen", async () => {
  for (const refused of [4190, 6665]) {
    expect(isRefusedByBrowsers(refused)).toBe(true);
    await expect(fetch(`http://127.0.0.1:${refused}`)).rejects.toMatchObject({
      cause: { message: "bad port" },
    });
    expect(await freePort(refused)).toBeGreaterThan(refused);
  }
});

test("the web server is given the app role's address and no way to act as the owner", () => {
  const owner = "postgresql://coxa_owner:secret@127.0.0.1:5432/coxa";
  const before = { ...process.env };
  Object.assign(process.env, { DATABASE_URL: owner, COXA_APP_DATABASE_URL: owner, PGPASSWORD: "secret" });
  const given = serverEnvironment({
    url: "http://localhost:3000",
    appUrl: "postgresql://coxa_app:mine@127.0.0.1:5432/coxa",
    keys: {
      session: "a".repeat(32),
      auditEntry: "a".repeat(32),
      letter: "a".repeat(32),
      secondStep: "a".repeat(32),
      journal: "a".repeat(32),
      metrics: "a".repeat(32),
    },
    demo: false,
  });
  process.env = before;
  expect(given.DATABASE_URL).toContain("coxa_app");
  expect(JSON.stringify(given)).not.toContain("secret");
  expect(given.COXA_DEMO).toBe("0");
});

test("the browser that a person names is used before any other", () => {
  const before = process.env.COXA_CHROMIUM;
  process.env.COXA_CHROMIUM = "/opt/mine/chromium";
  expect(findBrowser()).toBe("/opt/mine/chromium");
  process.env.COXA_CHROMIUM = before ?? "";
});

test("what a failing program printed is told", async () => {
  const failing = runQuietly(process.execPath, ["-e", "console.log('why it failed'); process.exit(3)"]);
  await expect(failing).rejects.toThrow(/ended with 3[\s\S]*why it failed/);
});

test("a program that is ended takes what it started with it", async () => {
  test.skip(process.platform === "win32", "no process groups there");
  const inner = "setInterval(() => {}, 1000)";
  const outer = `const { pid } = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(inner)}]);
    require("node:fs").writeFileSync(process.argv[1], String(pid)); setInterval(() => {}, 1000)`;
  const folder = mkdtempSync(path.join(tmpdir(), "coxa-children-"));
  const note = path.join(folder, "pid");
  const running = runQuietly(process.execPath, ["-e", outer, note]);
  await expect.poll(() => existsSync(note) && readFileSync(note, "utf8")).toBeTruthy();
  endChildren();
  await expect(running).rejects.toThrow("SIGKILL");
  const pid = Number(readFileSync(note, "utf8"));
  await expect.poll(() => isRunning(pid)).toBe(false);
  rmSync(folder, { recursive: true });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const closings = [
  {
    name: "counts what passed and failed",
    body: 'test("a", () => {}); test("b", () => { throw new Error("no"); });',
    last: "1 passed, 1 failed",
    code: 1,
  },
  {
    name: "does not hide what was skipped",
    body: 'test("a", () => {}); test.skip("b", () => {});',
    last: "1 passed, 0 failed, 1 skipped",
    code: 0,
  },
  {
    name: "fails when no test was executed",
    body: 'test.skip("a", () => {});',
    last: "0 passed, 0 failed, 1 skipped",
    code: 1,
  },
];
for (const { name, body, last, code } of closings) {
  test(`the last line of a run ${name}`, async ({ checkout }) => {
    writeFileSync(
      path.join(checkout, "one.spec.ts"),
      `import { test } from ${JSON.stringify(path.resolve("node_modules/@playwright/test"))};\n${body}\n`,
    );
    writeFileSync(
      path.join(checkout, "playwright.config.ts"),
      `export default { reporter: ${JSON.stringify(path.resolve("tests/support/closing-line-reporter.ts"))} };`,
    );
    const run = spawn(
      process.execPath,
      [path.resolve("node_modules/@playwright/test/cli.js"), "test", "-c", checkout],
      {
        env: { PATH: process.env.PATH, NODE_ENV: "test" },
      },
    );
    let output = "";
    run.stdout.on("data", (chunk) => {
      output += chunk;
    });
    const [exit] = await once(run, "close");
    expect(output.trimEnd().split("\n").at(-1)).toBe(last);
    expect(exit).toBe(code);
  });
}
