import { type ChildProcess, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { asAccount, placeFor } from "./embedded-account";
import { binary, installedBinaries } from "./embedded-binaries";
import { freeDataFolder, stopWithParent } from "./embedded-process";
import { type Cluster, environment, startServer } from "./embedded-server";
import {
  appRole,
  createRolesAndDatabase,
  databaseName,
  ownerRole,
  type Passwords,
  withConnection,
  workerRole,
} from "./roles";

export type EmbeddedPostgres = {
  readonly port: number;
  readonly pid: number;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes everything out and stops; a throw-away cluster is removed. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Of this cluster alone. It may be moved out of reach of a checkout that only root can read. */
  readonly folder: string;
  readonly passwords: Passwords;
  readonly kind: Cluster["kind"];
  /** The port to listen on at 127.0.0.1; a free one if absent. */
  readonly port?: number;
};

/**
 * Starts the PostgreSQL that comes with Coxa, with its roles and database; makes the cluster on the first call. It
 * stops when this process ends, however it ends. The caller sees to it that one process at a time does this for a
 * folder: a server found running there was left behind, and is stopped first.
 * @throws Error that a person can act on: no build for this machine, no start (with the log's last lines), or a
 *   lasting cluster whose safety settings were turned off.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { account, binaries, folder } = placeFor(
    installedBinaries(process.cwd()),
    path.resolve(options.folder),
  );
  const data = path.join(realpathSync(folder), "data");
  const cluster: Cluster = { account, binaries, folder, data, kind: options.kind };
  if (!existsSync(data)) {
    makeCluster(cluster, options.passwords.superuser);
  }
  // PostgreSQL insists, and a checkout that was copied or restored may have forgotten.
  chmodSync(data, 0o700);
  await freeDataFolder(data);
  const { child, port } = await startServer(cluster, options.port);
  const server = described(child, port, cluster, options.passwords);
  try {
    if (options.kind === "lasting") {
      await assertDurable(server.superuserUrl);
    }
    await createRolesAndDatabase(server.superuserUrl, options.passwords);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return server;
}

function described(
  child: ChildProcess,
  port: number,
  cluster: Cluster,
  passwords: Passwords,
): EmbeddedPostgres {
  const pid = pidOf(child);
  const temporary = cluster.kind === "throw-away" ? cluster.folder : undefined;
  const callOffGuard = stopWithParent(pid, cluster.data, temporary);
  const ended = endOf(child).then(callOffGuard);
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    port,
    pid,
    superuserUrl: url("postgres", passwords.superuser, "postgres"),
    ownerUrl: url(ownerRole, passwords.owner, databaseName),
    appUrl: url(appRole, passwords.app, databaseName),
    workerUrl: url(workerRole, passwords.worker, databaseName),
    ended,
    async stop() {
      child.kill("SIGINT");
      const impatience = setTimeout(() => child.kill("SIGQUIT"), 60_000);
      await ended;
      clearTimeout(impatience);
      if (temporary) {
        rmSync(temporary, { recursive: true, force: true });
      }
    },
  };
}

/** Makes the data folder beside its place and moves it there, so that a half-made one is never taken for a whole. */
function makeCluster({ account, binaries, folder, data, kind }: Cluster, password: string): void {
  const partial = path.join(folder, "data.partial");
  const passwordFile = path.join(folder, "password");
  rmSync(partial, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.kind === "other") {
    chownSync(passwordFile, account.uid, account.gid);
  }
  const { file, args, options } = asAccount(account, binary(binaries, "initdb"), [
    `--pgdata=${partial}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--data-checksums",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    // Trigrams ask the C library which characters are letters: with plain C, "É" would not be one.
    `--locale=${process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8"}`,
    "--no-instructions",
    ...(kind === "throw-away" ? ["--no-sync"] : []),
  ]);
  try {
    const made = spawnSync(file, args, { ...options, env: environment, cwd: folder, encoding: "utf8" });
    if (made.status !== 0) {
      throw new Error(`PostgreSQL's data folder could not be made.\n${made.error ?? made.stderr}`);
    }
    renameSync(partial, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function assertDurable(superuserUrl: string): Promise<void> {
  const off = await withConnection(
    superuserUrl,
    (sql) => sql<{ name: string }[]>`
      select name from pg_settings where setting <> 'on'
        and name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name`,
  );
  if (off.length > 0) {
    const names = off.map((row) => row.name).join(", ");
    throw new Error(
      `Coxa does not start on a database that may lose what it confirmed: ${names} must be on in PostgreSQL's settings.`,
    );
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once("exit", () => resolve()))
    : Promise.resolve();
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) {
    throw new Error("PostgreSQL has no process.");
  }
  return child.pid;
}
