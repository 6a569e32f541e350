import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

const log = readFileSync(path.resolve("docs/clinical/hazards.md"), "utf8");
const claims = [...log.matchAll(/Shown by: `([^`]+)` “([^”]+)”/g)].map(([, file = "", name = ""]) => ({
  file,
  name,
}));

test("every hazard from H1 to H15 is there, with a control", () => {
  const sections = log.split(/^## /m).filter((section) => /^H\d+ /.test(section));
  expect(sections.map((section) => section.split(" ")[0])).toEqual(
    Array.from({ length: 15 }, (_, at) => `H${at + 1}`),
  );
  for (const section of sections) expect(section).toContain("- Control: ");
});

test("no hazard is said to be shown by a test that does not exist", () => {
  expect(claims.length).toBeGreaterThan(30);
  expect(log.match(/Shown by/g)?.length).toBe(claims.length);
  const missing = claims.filter(({ file, name }) => {
    return !existsSync(path.resolve(file)) || !readFileSync(path.resolve(file), "utf8").includes(name);
  });
  expect(missing).toEqual([]);
});
