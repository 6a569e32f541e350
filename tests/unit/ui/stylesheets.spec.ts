import { spawnSync } from "node:child_process";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const root = join(__dirname, "../../..");
const styles = join(root, "app/styles");
const sheets = readdirSync(styles).filter((name) => name.endsWith(".css"));
const textOf = (name: string) => readFileSync(join(styles, name), "utf8");

test("the NHS stylesheet that is served is the one of the installed version, for what the pages name", () => {
  const { status } = spawnSync(process.execPath, ["lib/cli/copy-nhsuk.mjs", "--check"], { cwd: root });
  expect(status, "run: node lib/cli/copy-nhsuk.mjs").toBe(0);
});

test("no stylesheet reaches outside Coxa", () => {
  for (const name of sheets) {
    expect(textOf(name), name).not.toMatch(/url\(["']?(https?:)?\/\//);
  }
});

test("every class of ours begins with cx-, so that none collides with the NHS design system", () => {
  expect(sheets.length).toBeGreaterThan(6);
  for (const name of sheets) {
    const withoutFilesAndComments = textOf(name).replace(/\/\*.*?\*\/|url\([^)]*\)|"[^"]*"/gs, "");
    const classes = withoutFilesAndComments.match(/\.[a-z][\w-]*/g) ?? [];
    expect(
      classes.filter((found) => !/^\.(cx|nhsuk)-/.test(found)),
      name,
    ).toEqual([]);
  }
});

test("every colour variable that is used is defined", () => {
  const all = sheets.map(textOf).join("\n");
  const defined = new Set(all.match(/--cx-[\w-]+(?=:)|(?<=@property )--cx-[\w-]+/g));
  const used = new Set(all.match(/(?<=var\()--cx-[\w-]+/g));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});

test("every class of ours that a page names has a style", () => {
  const styled = new Set(
    sheets
      .map(textOf)
      .join("\n")
      .match(/(?<=\.)cx-[\w-]+/g),
  );
  const parts = globSync("app/**/*.tsx", { cwd: root });
  expect(parts.length).toBeGreaterThan(100);
  const unstyled = parts.flatMap((part) => {
    const attributes = readFileSync(join(root, part), "utf8").match(/className="[^"]*"/g) ?? [];
    const named = attributes.flatMap((attribute) => attribute.match(/\bcx-[\w-]+/g) ?? []);
    return named.filter((name) => !styled.has(name)).map((name) => `${part}: ${name}`);
  });
  expect(unstyled).toEqual([]);
});

test("no element is a size container, because Chromium leaves out what one holds when it comes in parts", () => {
  for (const name of sheets) {
    const rules = textOf(name).replace(/\/\*.*?\*\//gs, "");
    expect(rules, name).not.toMatch(/@container|container(-type)?\s*:/);
  }
});
