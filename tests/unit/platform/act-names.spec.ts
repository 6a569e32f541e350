import { globSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const sources = globSync("lib/**/*.ts").map((file) => readFileSync(file, "utf8"));
const all = (pattern: RegExp) =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name));

test("no two commands share a name: the audit tells each change from every other", () => {
  const names = all(/\bcommand\(\{\s*name: "([^"]+)"/g);
  expect(names.length).toBeGreaterThan(50);
  expect(names, "commands whose name is not their first property").toHaveLength(all(/= command\(\{/g).length);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
