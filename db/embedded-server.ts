import { type ChildProcess, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { type Account, asAccount } from "./embedded-account";
import { type Binaries, binary } from "./embedded-binaries";
import { postmasterOf } from "./embedded-process";

export type Cluster = {
  readonly account: Account;
  readonly binaries: Binaries;
  readonly folder: string;
  readonly data: string;
  /** `throw-away`, for tests, trades safety for speed and is removed at the end. */
  readonly kind: "lasting" | "throw-away";
};

/** What a program of PostgreSQL gets to know of this process's surroundings. */
export const environment = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
const unsafe = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off"];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries again while another program takes the port, or the last processes of a killed server are still leaving. */
export async function startServer(
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

/** The server's log; one that has grown large gives way to a new one and is kept as `.old`. */
function openLog({ account, folder }: Cluster): string {
  const log = path.join(folder, "postgres.log");
  if (existsSync(log) && statSync(log).size > 5_000_000) {
    renameSync(log, `${log}.old`);
  }
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
