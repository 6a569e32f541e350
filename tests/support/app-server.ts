import path from "node:path";
import { newPassword } from "@/db/roles";
import { seedDemo } from "@/db/seed";
import { ensureBuild } from "@/lib/cli/launch/build-app";
import { freePort, startWebServer, type WebServer } from "@/lib/cli/launch/web-server";
import { keepWorker } from "@/lib/cli/launch/worker-process";
import { copyTemplate, type TestDatabase } from "./database-cluster";

export interface ServedApp extends WebServer {
  readonly database: TestDatabase;
}

/**
 * Serves the built app on a seeded copy of the template, with everything as `npm start` has it. Tests find its
 * address as `baseURL`, and its database through COXA_TEST_SEEDED_OWNER_URL and COXA_TEST_SEEDED_APP_URL.
 */
export async function startAppServer(databaseName = "coxa_served"): Promise<ServedApp> {
  const database = await copyTemplate(databaseName);
  await seedDemo(database, new Date());
  await ensureBuild("testing");
  const port = await freePort(3700);
  const server = await startWebServer({
    port,
    host: "127.0.0.1",
    url: `http://localhost:${port}`,
    appUrl: database.appUrl,
    keys: {
      session: newPassword(),
      auditEntry: process.env.COXA_AUDIT_ENTRY_KEY ?? "",
      secondStep: newPassword(),
      metrics: newPassword(),
    },
    demo: true,
    log: path.resolve(".coxa", "test-web.log"),
  });
  const worker = keepWorker({
    url: database.workerUrl,
    auditEntryKey: process.env.COXA_AUDIT_ENTRY_KEY ?? "",
    log: path.resolve(".coxa", "test-worker.log"),
  });
  process.env.COXA_TEST_SEEDED_OWNER_URL = database.ownerUrl;
  process.env.COXA_TEST_SEEDED_APP_URL = database.appUrl;
  process.env.COXA_TEST_URL = server.url;
  return {
    ...server,
    database,
    async stop() {
      await worker.stop();
      await server.stop();
    },
  };
}
