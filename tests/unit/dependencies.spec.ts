import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { gte, lt } from "semver";
import { z } from "zod";

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const floors = z
  .record(z.string(), z.strictObject({ floor: z.string(), why: z.string().min(10) }))
  .parse(json(".ci/version-floors.json"));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        inBundle: z.boolean().optional(),
        resolved: z.string().optional(),
        link: z.boolean().optional(),
      }),
    ),
  })
  .parse(json("package-lock.json"));
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(json("package.json"));

/** Every copy of a package that the lock file installs, at the top or inside another. */
function copiesOf(name: string): string[] {
  return Object.entries(packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? "0.0.0");
}

for (const [name, { floor, why }] of Object.entries(floors)) {
  test(`no copy of ${name} is older than ${floor}: ${why}`, () => {
    expect(copiesOf(name).length).toBeGreaterThan(0);
    expect(copiesOf(name).filter((version) => lt(version, floor))).toEqual([]);
  });
}

test("the floors catch an older copy", () => {
  expect(gte("16.3.2", floors.next?.floor ?? "0.0.0")).toBe(false);
});

test("every package in the lock file is named with the hash of its contents, and from where is left to npm", () => {
  const installed = Object.entries(packages).filter(([place]) => place !== "");
  expect(installed.length).toBeGreaterThan(200);
  // What a package brings along inside itself is covered by that package's hash.
  const hashed = installed.filter(([, { inBundle }]) => !inBundle);
  expect(hashed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
  expect(installed.filter(([, { resolved, link }]) => resolved || link)).toEqual([]);
});

test("every dependency is pinned to one version", () => {
  const wanted = Object.values({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(wanted.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
