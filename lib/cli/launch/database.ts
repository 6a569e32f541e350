import path from "node:path";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { appRole, assertAppRoleIsHarmless, createAppRole } from "@/db/roles";
import { coxaFolder, keptSecrets } from "./secrets";

/** A database to migrate and serve from. `server` is there when it is the one that Coxa brings along. */
export type OpenedDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
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
    return { ownerUrl, appUrl: await outsideAppUrl(ownerUrl) };
  }
  const server = await startOwnPostgres(port);
  return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, server };
}

/** The PostgreSQL of this checkout. The caller holds the claim `running`. */
export function startOwnPostgres(port?: number): Promise<EmbeddedPostgres> {
  const { superuser, owner, app } = keptSecrets();
  return startEmbedded({
    folder: path.join(coxaFolder, "postgres"),
    passwords: { superuser, owner, app },
    kind: "lasting",
    ...(port ? { port } : {}),
  });
}

/** To be called once the tables are there: what the role owns shows only then. */
export async function assertServable(database: OpenedDatabase): Promise<void> {
  await assertAppRoleIsHarmless(database.appUrl);
}

async function outsideAppUrl(ownerUrl: string): Promise<string> {
  const given = process.env.COXA_APP_DATABASE_URL;
  if (given) {
    return given;
  }
  const { app } = keptSecrets();
  try {
    await createAppRole(ownerUrl, app);
  } catch (fault) {
    throw new Error(
      `The role ${appRole} could not be made in the database of DATABASE_URL. Make it there, and give its address as COXA_APP_DATABASE_URL.\n${fault instanceof Error ? fault.message : fault}`,
      { cause: fault },
    );
  }
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = app;
  return url.href;
}
