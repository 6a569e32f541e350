import { test as base } from "@playwright/test";
import { copyTemplate, dropDatabase, type TestDatabase } from "./database-cluster";

/** `database`: one migrated, empty database for each worker, with the addresses of its owner and of the app role. */
export const test = base.extend<object, { database: TestDatabase }>({
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
