import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { type Account, asAccount, placeFor } from "./embedded-account";
import { type Binaries, binary, installedBinaries } from "./embedded-binaries";
import { freeDataFolder, postmasterOf, stopWithParent } from "./embedded-process";
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
  /** `throw-away`, for tests, trades safety for speed and is removed at the end. */
  readonly kind: "lasting" | "throw-away";
  /** The port to listen on at 127.0.0.1; a free one if absent. */
  readonly port?: number;
};

type Cluster = {
  readonly account: Account;
  readonly binaries: Binaries;
  readonly folder: string;
  readonly data: string;
  readonly kind: EmbeddedOptions["kind"];
};

const environment = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
const unsafe = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off"];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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

/** Tries again while another program takes the port, or the last processes of a killed server are still leaving. */
async function startServer(
  cluster: Cluster,
  wanted?: number,
): Promise<{ child: ChildProcess; port: number }> {
  const log = openLog(cluster);
  let told = "";
  for (let attempt = 1; attempt <= 10; attempt++) {
    const port = wanted ?? (await freePort());
    const from = statSync(log).size;
    const child = launch(cluster, port, log);
    if (await becomesReady(child, cluster.data)) {
      return { child, port };
    }
    told = readFileSync(log).subarray(from).toString().trim();
    if (!/in use|already exists/.test(told)) {
      break;
    }
    await pause(attempt * 100);
  }
  throw new Error(`PostgreSQL did not start.\n${told.split("\n").slice(-8).join("\n")}`);
}

function launch(cluster: Cluster, port: number, log: string): ChildProcess {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=60",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_line_prefix=%m [%p] %u ",
    ...(cluster.kind === "throw-away" ? unsafe : []),
  ];
  const { file, args, options } = asAccount(cluster.account, binary(cluster.binaries, "postgres"), [
    "-D",
    cluster.data,
    "-p",
    String(port),
    ...settings.flatMap((setting) => ["-c", setting]),
  ]);
  const output = openSync(log, "a");
  // Its own process group: a Ctrl-C in the terminal reaches the launcher alone, which stops the web server first.
  const child = spawn(file, args, {
    ...options,
    env: environment,
    cwd: cluster.folder,
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  return child;
}

/** Recovery after a crash may take its time, so there is no limit while the server is alive. */
async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  while (!ended) {
    const claim = postmasterOf(data);
    if (claim?.ready && claim.pid === child.pid) {
      return true;
    }
    await pause(20);
  }
  return false;
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

/** The server's log; one that has grown large gives way to a new one and is kept as `.old`. */
function openLog({ account, folder }: Cluster): string {
  const log = path.join(folder, "postgres.log");
  if (existsSync(log) && statSync(log).size > 5_000_000) {
    renameSync(log, `${log}.old`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(log, "", { flag: "a", mode: 0o600 });
  if (account.kind === "other") {
    chownSync(log, account.uid, account.gid);
  }
  return log;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
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
