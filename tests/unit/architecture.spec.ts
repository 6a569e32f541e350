import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import {
  emptyNames,
  faultOf,
  impurities,
  moduleOf,
  neverInBrowser,
  outsideWords,
} from "../support/house-rules";
import { circles, filesUnder, importsIn, readSources, type SourceFile } from "../support/import-graph";

const files = readSources("app", "lib", "db", "tests");
const byName = new Map(files.map((source) => [source.file, source]));
const lineLimit = 400;

/** Where SQL stands beside the stores, each with the reason. */
const sqlElsewhere: Readonly<Record<string, string>> = {
  "lib/platform/": "sessions, audit trail, outbox, limits: each file there is the store of its own table",
  "lib/jobs/": "a job is a statement over what is due, of more than one module's tables",
  "lib/referrals/find-duplicates.ts": "one statement that is the whole query",
  "lib/referrals/give-feedback.ts": "the mark's only writer and reader",
  "lib/referrals/make-patient-link.ts": "the link's only writer",
  "lib/referrals/move-referral.ts": "the address that the news of a move goes to",
};

const hasDirective = (directive: string) => (source: SourceFile) =>
  new RegExp(`^\\s*["']${directive}["']`).test(source.text);
const isForBrowser = hasDirective("use client");
const isServerAction = hasDirective("use server");

const isStore = (file: string) => /^lib\/[^/]+\/([a-z-]+-)?store\.ts$/.test(file);
/** Whether a file makes statements: with the words of the library, or with the table alone. */
const speaksSql = ({ imports, text }: SourceFile) =>
  imports.some(({ to, typeOnly }) => !typeOnly && /^drizzle-orm(\/|$)/.test(to)) ||
  /\btx\s*\.(select|selectDistinct|insert|update|delete|execute|query|\$count)\b/.test(text);
const mayHoldSql = (file: string) => Object.keys(sqlElsewhere).some((name) => file.startsWith(name));

/** Files that the browser loads because of `roots`, each with the way there. */
function loadedFrom(roots: readonly SourceFile[]): Map<string, string> {
  const ways = new Map(roots.map(({ file }) => [file, file]));
  for (const [file, way] of ways) {
    const source = byName.get(file);
    // What is marked "use server" stays there: the browser gets an address to call.
    if (source && !isServerAction(source)) {
      for (const { to, typeOnly } of source.imports) {
        if (!typeOnly && !ways.has(to)) {
          ways.set(to, `${way} → ${to}`);
        }
      }
    }
  }
  return ways;
}

test("every import is one that the house allows", () => {
  const faults = files.flatMap(({ imports }) => imports.map(faultOf));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

test("only a store speaks SQL", () => {
  const speaking = files.filter(({ file }) => /^(app|lib)\//.test(file)).filter(speaksSql);
  const names = speaking.map(({ file }) => file);
  expect(names.filter(isStore).length).toBeGreaterThan(20);
  expect(names.filter((file) => !isStore(file) && !mayHoldSql(file))).toEqual([]);
  const needless = Object.keys(sqlElsewhere).filter((one) => !names.some((file) => file.startsWith(one)));
  expect(needless, "exceptions that no file needs").toEqual([]);
});

test("a statement outside a store is caught", () => {
  const file = "lib/referrals/act-of-ours.ts";
  const speaks = (text: string) => speaksSql({ file, text, imports: importsIn(file, text) });
  expect(speaks('import { eq } from "drizzle-orm";')).toBe(true);
  expect(speaks('import { alias } from "drizzle-orm/pg-core";')).toBe(true);
  expect(speaks("await context.tx\n  .insert(patientLinks)\n  .values(row);")).toBe(true);
  expect(speaks('import type { SQL } from "drizzle-orm";\nawait store.update(tx, row);')).toBe(false);
  expect(mayHoldSql(file)).toBe(false);
  expect(["lib/a/store.ts", "lib/a/list-store.ts"].every(isStore)).toBe(true);
  expect(["lib/a/restore.ts", "lib/a/store-letter.ts", "lib/store.ts", "app/store.ts"].some(isStore)).toBe(
    false,
  );
});

test("enough files were read for the other tests to mean something", () => {
  expect(files.length).toBeGreaterThan(250);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(900);
  expect(files.filter(isForBrowser).length).toBeGreaterThan(15);
  expect(new Set(files.map(({ file }) => moduleOf(file))).size).toBeGreaterThan(8);
});

const forbidden = [
  ["app/patients/page.tsx", 'import { database } from "@/db/client";'],
  ["app/patients/page.tsx", 'import { patients } from "@/lib/patients/store";'],
  ["app/_ui/tag.tsx", 'import { runAct } from "@/lib/platform/act";'],
  ["app/_ui/tag.tsx", 'import {\n  referrals,\n} from "../../db/schema";'],
  ["lib/clinical/assess.ts", 'import { clinicDay } from "@/lib/platform/clock";'],
  ["lib/clinical/assess.ts", 'export * from "node:fs";'],
  ["lib/clinical/assess.ts", 'const later = await import("@/lib/patients");'],
  ["lib/platform/act.ts", 'import type { PatientMatch } from "@/lib/patients";'],
  ["lib/referrals/store.ts", 'import * as patients from "@/lib/patients/store";'],
  ["lib/referrals/store.ts", 'import { openDatabase } from "@/db/client";'],
  ["lib/referrals/store.ts", 'import "@/app/layout";'],
  ["lib/brand-new/anything.ts", 'const page = require("@/app/layout");'],
  ["db/seed.ts", 'import { act } from "@/lib/platform/act";'],
  ["lib/patients/index.ts", 'import { test } from "@/tests/support/database";'],
] as const;

for (const [file, text] of forbidden) {
  test(`a planted import is caught: ${file}: ${text.replaceAll("\n", " ")}`, () => {
    expect(importsIn(file, text).map(faultOf)).toEqual([expect.stringContaining(`${file} may not import`)]);
  });
}

test("what only looks like an import is not taken for one", () => {
  const text =
    '// import { a } from "@/db/client";\n/* import "@/db/client"; */\nconst b = "https://c.example";';
  expect(importsIn("app/page.tsx", text)).toEqual([]);
});

test("no files import one another in a circle", () => {
  const graph = new Map(
    files.map(({ file, imports }) => [file, imports.filter((one) => !one.typeOnly).map(({ to }) => to)]),
  );
  expect(circles(graph)).toEqual([]);
});

test("no modules of lib import one another in a circle, not even for types", () => {
  const graph = new Map<string, string[]>();
  for (const { file, imports } of files.filter((source) => source.file.startsWith("lib/"))) {
    const from = moduleOf(file);
    const others = imports.map(({ to }) => moduleOf(to)).filter((to) => to.startsWith("lib/") && to !== from);
    graph.set(from, [...(graph.get(from) ?? []), ...others]);
  }
  expect(circles(graph)).toEqual([]);
});

test("a circle is found when there is one", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
  ]);
  expect(circles(graph)).toEqual([["b", "c", "b"]]);
});

test("nothing that belongs to the server is loaded by the browser", () => {
  const ways = [...loadedFrom(files.filter(isForBrowser))];
  const faults = ways.filter(([file]) => neverInBrowser.some((pattern) => pattern.test(file)));
  expect(faults.map(([, way]) => way)).toEqual([]);
});

test('"use server" stands in actions.ts only, as its first line', () => {
  const marked = files.filter(({ text }) => /^\s*["']use server["'];?\s*$/m.test(text));
  expect(marked.filter(({ file }) => path.basename(file) !== "actions.ts").map(({ file }) => file)).toEqual(
    [],
  );
  expect(marked.every(isServerAction)).toBe(true);
});

test("the rules of the clinic know neither clock, chance, network nor surroundings", () => {
  const clinical = files.filter(({ file }) => file.startsWith("lib/clinical/"));
  expect(clinical.filter(({ text }) => impurities.test(text)).map(({ file }) => file)).toEqual([]);
});

test("every file and folder is named after what is in it", () => {
  const names = [...filesUnder("app", "lib", "db", "tests", "docs", ".ci")];
  expect(names.filter((name) => emptyNames.test(name))).toEqual([]);
  expect(
    ["lib/utils/a.ts", "app/helpers.tsx", "lib/shared/b.ts", "db/types.ts"].filter(
      (n) => !emptyNames.test(n),
    ),
  ).toEqual([]);
});

test(`no file of code or style has more than ${lineLimit} lines`, () => {
  const stylesheets = filesUnder("app")
    .filter((file) => file.endsWith(".css"))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
  expect(stylesheets.length).toBeGreaterThan(20);
  const long = [...files, ...stylesheets].filter(({ text }) => text.split("\n").length > lineLimit + 1);
  expect(long.map(({ file }) => file)).toEqual([]);
});

test("nothing is put off or left unexplained in a source file", () => {
  const marks = new RegExp(
    `\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b|@ts-ignore|@ts-nocheck`,
  );
  const marked = files.filter(
    ({ text, file }) => file !== "tests/unit/architecture.spec.ts" && marks.test(text),
  );
  expect(marked.map(({ file }) => file)).toEqual([]);
});

test("a reader needs nothing but the repository", () => {
  const texts = ["README.md", ...filesUnder("app", "lib", "db", "tests", "docs", ".ci")].filter(
    (file) =>
      /\.(md|ts|tsx|mts|mjs|js|json|css|sql|yaml)$/.test(file) && file !== "tests/support/house-rules.ts",
  );
  expect(texts.filter((file) => outsideWords.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("the documents name no file that is not there", () => {
  const documents = filesUnder("docs").filter((file) => file.endsWith(".md"));
  const named = ["README.md", ...documents].flatMap((document) =>
    [...readFileSync(document, "utf8").matchAll(/`((?:app|lib|db|tests|docs|\.ci)\/[\w./[\]-]+\.\w+)`/g)].map(
      ([, file = ""]) => ({ document, file }),
    ),
  );
  const present = new Set(filesUnder("app", "lib", "db", "tests", "docs", ".ci"));
  expect(named.filter(({ file }) => !present.has(file))).toEqual([]);
});
