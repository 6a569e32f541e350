import { databaseName, ownerRole } from "@/db/roles";
import { holderOf, takeClaim } from "./claims.mjs";
import { type OpenedDatabase, openDatabase, outsideUrl } from "./database";
import { keptSecrets } from "./secrets";

/**
 * Runs an errand on the database of DATABASE_URL, else of this checkout: the running one if Coxa runs, else started
 * for the errand.
 */
export async function withOwnerDatabase<T>(
  errand: (database: { ownerUrl: string }) => Promise<T>,
): Promise<T> {
  if (outsideUrl()) {
    return errand(await openDatabase());
  }
  const port = holderOf("running")?.databasePort;
  if (port) {
    const password = keptSecrets().owner;
    return errand({ ownerUrl: `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/${databaseName}` });
  }
  return withStoppedCoxa(errand);
}

/** Runs an errand as the superuser of this checkout's own PostgreSQL: the running one, else started for the errand. */
export async function withSuperuser<T>(errand: (superuserUrl: string) => Promise<T>): Promise<T> {
  const port = holderOf("running")?.databasePort;
  return port
    ? errand(`postgresql://postgres:${keptSecrets().superuser}@127.0.0.1:${port}/postgres`)
    : withStoppedCoxa(({ server }) => errand(server?.superuserUrl ?? ""));
}

/** Runs an errand on the database of this checkout while nothing else uses it. @throws Error when Coxa runs here */
export async function withStoppedCoxa<T>(errand: (database: OpenedDatabase) => Promise<T>): Promise<T> {
  const claim = takeClaim("running", "working on the database");
  if (!claim.held) {
    throw new Error(`Coxa is running here (process ${claim.by.pid}). Stop it first.`);
  }
  const database = await openDatabase();
  try {
    return await errand(database);
  } finally {
    await database.server?.stop();
    claim.release();
  }
}
