import { test as base } from "@playwright/test";
import { copyTemplate, dropDatabase, type TestDatabase } from "./database-cluster";

interface DatabaseFixtures {
  /** What fills a database of its own with so many rows that other tests' would not stand on a first page. */
  readonly crowd: string;
  readonly database: TestDatabase;
}

/**
 * `database`: one migrated, empty database for each worker, with the addresses of its owner and of the app role. A file
 * that names a `crowd` has one to itself.
 */
export const test = base.extend<object, DatabaseFixtures>({
  crowd: ["none", { option: true, scope: "worker" }],
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use, worker) => {
      const database = await copyTemplate(`coxa_worker_${worker.workerIndex}`);
      await use(database);
      await dropDatabase(database.name);
    },
    { scope: "worker" },
  ],
});
