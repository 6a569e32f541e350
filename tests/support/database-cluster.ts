import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { createDatabase, databaseName, newPassword, withConnection } from "@/db/roles";

/** The addresses of one database, by role. */
export type TestDatabase = {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
};

/**
 * Starts a PostgreSQL in a temporary folder, whose database is migrated once and then serves as the template for all
 * others. Its addresses go to the workers through the environment. A `lasting` one writes as safely as a real one, to
 * measure; it is removed too.
 */
export async function startTestCluster(kind: "throw-away" | "lasting"): Promise<EmbeddedPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), "coxa-test-"));
  const server = await startEmbedded({
    folder,
    passwords: { superuser: newPassword(), owner: newPassword(), app: newPassword(), worker: newPassword() },
    kind,
  });
  try {
    await migrate(server.ownerUrl);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  process.env.COXA_AUDIT_ENTRY_KEY = newPassword();
  process.env.COXA_LETTER_KEY = newPassword();
  process.env.NEXTAUTH_URL ??= "http://localhost:3000";
  process.env.COXA_SECOND_STEP_KEY = newPassword();
  process.env.COXA_JOURNAL_KEY = newPassword();
  process.env.COXA_TEST_SUPERUSER_URL = server.superuserUrl;
  process.env.COXA_TEST_OWNER_URL = server.ownerUrl;
  process.env.COXA_TEST_APP_URL = server.appUrl;
  process.env.COXA_TEST_WORKER_URL = server.workerUrl;
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address of a test database for the superuser, whom no wall and no trigger stops. */
export function superuserUrl(name: string): string {
  return address("COXA_TEST_SUPERUSER_URL", name);
}

/** A copy of the migrated, empty template. */
export function copyTemplate(name: string): Promise<TestDatabase> {
  return newDatabase(name, databaseName);
}

/** A database without any table. */
export function emptyDatabase(name: string): Promise<TestDatabase> {
  return newDatabase(name);
}

async function newDatabase(name: string, template?: string): Promise<TestDatabase> {
  await withConnection(address("COXA_TEST_SUPERUSER_URL", "postgres"), (sql) =>
    createDatabase(sql, name, template),
  );
  return {
    name,
    ownerUrl: address("COXA_TEST_OWNER_URL", name),
    appUrl: address("COXA_TEST_APP_URL", name),
    workerUrl: address("COXA_TEST_WORKER_URL", name),
  };
}

/** Removes a database, ending whatever still uses it. */
export async function dropDatabase(name: string): Promise<void> {
  await withConnection(address("COXA_TEST_SUPERUSER_URL", "postgres"), (sql) =>
    sql.unsafe(`drop database if exists "${name}" with (force)`),
  );
}

function address(variable: string, database: string): string {
  const url = new URL(process.env[variable] ?? "");
  url.pathname = `/${database}`;
  return url.href;
}
