import path from "node:path";
import { newPassword } from "@/db/roles";
import { seedDemo } from "@/db/seed";
import { ensureBuild } from "@/lib/cli/launch/build-app";
import { freePort, startWebServer, type WebServer } from "@/lib/cli/launch/web-server";
import { keepWorker } from "@/lib/cli/launch/worker-process";
import { copyTemplate, type TestDatabase } from "./database-cluster";
import { workerPort } from "./worker-port";

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
  const [session, secondStep, journal] = [newPassword(), newPassword(), newPassword()];
  const server = await startWebServer({
    port,
    host: "127.0.0.1",
    url: `http://localhost:${port}`,
    appUrl: database.appUrl,
    keys: {
      session,
      auditEntry: process.env.COXA_AUDIT_ENTRY_KEY ?? "",
      letter: process.env.COXA_LETTER_KEY ?? "",
      secondStep,
      journal,
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
  process.env.COXA_TEST_SESSION_KEY = session;
  process.env.COXA_TEST_SECOND_STEP_KEY = secondStep;
  process.env.COXA_TEST_JOURNAL_KEY = journal;
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

/**
 * Another node of the same Coxa: the same database and keys, a port of its own. `settings` are its environment's alone.
 * People use it by `publicUrl`, behind a proxy, or by its own address. @returns `url`, where it listens
 */
export async function startSecondNode(
  log: string,
  settings: Readonly<Record<string, string>> = {},
  publicUrl?: string,
): Promise<WebServer> {
  const port = await workerPort();
  const url = `http://localhost:${port}`;
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings);
  try {
    const server = await startWebServer({
      port,
      host: "127.0.0.1",
      url: publicUrl ?? url,
      appUrl: process.env.COXA_TEST_SEEDED_APP_URL ?? "",
      keys: {
        session: process.env.COXA_TEST_SESSION_KEY ?? "",
        auditEntry: process.env.COXA_AUDIT_ENTRY_KEY ?? "",
        letter: process.env.COXA_LETTER_KEY ?? "",
        secondStep: process.env.COXA_TEST_SECOND_STEP_KEY ?? "",
        journal: process.env.COXA_TEST_JOURNAL_KEY ?? "",
        metrics: newPassword(),
      },
      demo: true,
      log,
    });
    return { ...server, url };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) {
        delete process.env[name];
      } else {
        process.env[name] = value;
      }
    }
  }
}
