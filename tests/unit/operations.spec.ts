import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

const page = readFileSync("docs/operations.md", "utf8");
/** Given by the launcher to its own children, or by the tests to themselves. */
const internal = /^COXA_(TEST_|SOAK_|BENCH_|SERVER_TOKEN)/;

/** Every setting of Coxa's that the code reads. */
function settingsInCode(): string[] {
  const names = new Set<string>();
  for (const folder of ["app", "lib", "db"]) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name)) {
        const text = readFileSync(path.join(entry.parentPath, entry.name), "utf8");
        for (const [name] of text.matchAll(/\bCOXA_[A-Z0-9_]*[A-Z0-9]\b/g)) {
          names.add(name);
        }
      }
    }
  }
  return [...names].filter((name) => !internal.test(name)).sort();
}

test("the operations page names every setting that the code reads, and no other", () => {
  const inCode = settingsInCode();
  const onPage = new Set([...page.matchAll(/`(COXA_[A-Z0-9_]+)`/g)].map(([, name]) => name ?? ""));
  expect(inCode.length).toBeGreaterThan(20);
  expect(inCode.filter((name) => !onPage.has(name))).toEqual([]);
  expect([...onPage].filter((name) => !inCode.includes(name))).toEqual([]);
});

/** What a container has no need of: demonstration, tests, and files that lie in its volume. */
const notInCompose =
  /^COXA_(DEMO|DEMO_ON_OUTSIDE_DATABASE|CHROMIUM|AUDIT_ANCHOR_FILE|SENT_LEDGER|MAIL_FILE)$/;

test("the compose file passes every setting on", () => {
  const compose = readFileSync("compose.yaml", "utf8");
  const wanted = ["NEXTAUTH_SECRET", ...settingsInCode().filter((name) => !notInCompose.test(name))];
  expect(wanted.filter((name) => !new RegExp(`^      ${name}: `, "m").test(compose))).toEqual([]);
});

test("every command that the operations page names is one that npm knows", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = [...page.matchAll(/`npm (?:run )?([a-z:-]+)/g)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
