import path from "node:path";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { appRole, assertAppRoleIsHarmless, createRole, workerRole } from "@/db/roles";
import { coxaFolder, keptSecrets } from "./secrets";

/** A database to migrate and serve from. `server` is there when it is the one that Coxa brings along. */
export type OpenedDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly server?: EmbeddedPostgres;
};

/** Whether the person gave a PostgreSQL of their own. */
export function outsideUrl(): string | undefined {
  return process.env.DATABASE_URL || undefined;
}

/** The outside database if DATABASE_URL names one, else the embedded one, started. */
export async function openDatabase(port?: number): Promise<OpenedDatabase> {
  const ownerUrl = outsideUrl();
  if (ownerUrl) {
    return {
      ownerUrl,
      appUrl: await outsideRoleUrl(ownerUrl, "app"),
      workerUrl: await outsideRoleUrl(ownerUrl, "worker"),
    };
  }
  const server = await startOwnPostgres(port);
  return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, workerUrl: server.workerUrl, server };
}

/** The PostgreSQL of this checkout. The caller holds the claim `running`. */
export function startOwnPostgres(port?: number): Promise<EmbeddedPostgres> {
  const { superuser, owner, app, worker } = keptSecrets();
  return startEmbedded({
    folder: path.join(coxaFolder, "postgres"),
    passwords: { superuser, owner, app, worker },
    kind: "lasting",
    ...(port ? { port } : {}),
  });
}

/** To be called once the tables are there: what the role owns shows only then. */
export async function assertServable(database: OpenedDatabase): Promise<void> {
  await assertAppRoleIsHarmless(database.appUrl);
  await assertAppRoleIsHarmless(database.workerUrl);
}

const outsideRoles = {
  app: { role: appRole, setting: "COXA_APP_DATABASE_URL" },
  worker: { role: workerRole, setting: "COXA_WORKER_DATABASE_URL" },
} as const;

async function outsideRoleUrl(ownerUrl: string, who: keyof typeof outsideRoles): Promise<string> {
  const { role, setting } = outsideRoles[who];
  const given = process.env[setting];
  if (given) {
    return given;
  }
  const password = keptSecrets()[who];
  try {
    await createRole(ownerUrl, role, password);
  } catch (fault) {
    throw new Error(
      `The role ${role} could not be made in the database of DATABASE_URL. Make it there, and give its address as ${setting}.\n${fault instanceof Error ? fault.message : fault}`,
      { cause: fault },
    );
  }
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
