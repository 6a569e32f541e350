import { createServer } from "node:net";
import { expect } from "@playwright/test";
import { openDatabase } from "@/db/client";
import { whatIsMissing } from "@/lib/platform/readiness";
import { test } from "../../support/database";
import { dropDatabase, emptyDatabase } from "../../support/database-cluster";

/** The same of a pool of its own. */
async function missingAt(url: string): Promise<readonly string[]> {
  const db = openDatabase(url, { connections: 1 });
  try {
    return await whatIsMissing(db);
  } finally {
    await db.close();
  }
}

test("nothing is missing on a migrated database", async ({ database }) => {
  expect(await missingAt(database.appUrl)).toEqual([]);
});

test("migrations that are pending are named", async ({ database: _ }, info) => {
  const { name, appUrl } = await emptyDatabase(`coxa_unready_${info.workerIndex}`);
  const [missing, ...others] = await missingAt(appUrl);
  expect(missing).toMatch(/^migrations pending: 0000_\w+, 0001_\w+/);
  expect(others).toEqual([]);
  await dropDatabase(name);
});

test("a database that refuses is named", async () => {
  expect(await missingAt("postgresql://coxa_app:none@127.0.0.1:1/coxa")).toEqual(["database unreachable"]);
});

test("a database that takes the call and never answers is named as well", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const address = silent.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await missingAt(`postgresql://coxa_app:none@127.0.0.1:${port}/coxa`)).toEqual([
    "database unreachable",
  ]);
  silent.close();
});
