import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { actions } from "../support/matrix/actions";
import { pages, routes } from "../support/matrix/pages";

/** The routes that files of this name in the app folder serve. */
function routesOf(fileName: string): readonly string[] {
  return globSync(`app/**/${fileName}`).map((file) => {
    const folder = path.dirname(path.relative("app", file)).split(path.sep).join("/");
    return folder === "." ? "/" : `/${folder}`;
  });
}

function serverActions(): readonly string[] {
  const files = globSync("app/**/*.ts").map((file) => readFileSync(file, "utf8"));
  return files
    .filter((text) => text.startsWith('"use server"'))
    .flatMap((text) => [...text.matchAll(/^export async function (\w+)/gm)].map(([, name = ""]) => name));
}

const without = (all: readonly string[], table: object) => all.filter((one) => !(one in table));

test("every page and route handler says who is shown it (tests/support/matrix/pages.ts)", () => {
  expect(routesOf("page.tsx").length).toBeGreaterThan(20);
  expect(without(routesOf("page.tsx"), pages), "pages without a row").toEqual([]);
  expect(without(routesOf("route.ts"), routes), "route handlers without a row").toEqual([]);
});

test("every server action says who reaches the record with it (tests/support/matrix/actions.ts)", () => {
  expect(serverActions().length).toBeGreaterThan(40);
  expect(without(serverActions(), actions), "actions without a row").toEqual([]);
});
