import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { newPassword, withConnection } from "@/db/roles";

const passwords = {
  superuser: newPassword(),
  owner: newPassword(),
  app: newPassword(),
  worker: newPassword(),
};

type Cluster = {
  readonly folder: string;
  readonly data: string;
  /** Starts the cluster of this test, as `npm start` would; it is stopped after the test. */
  readonly start: () => Promise<EmbeddedPostgres>;
};

const temporaryFolder = () => mkdtempSync(path.join(tmpdir(), "coxa-embedded-"));

const test = base.extend<{ cluster: Cluster; fresh: Cluster }, { made: string }>({
  /** A cluster that was made and stopped: its tests begin with a copy, which is quicker than making another. */
  made: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const folder = temporaryFolder();
      const server = await startEmbedded({ folder, passwords, kind: "lasting" });
      await server.stop();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  cluster: async ({ made }, use) => {
    await withCluster((folder) => cpSync(made, folder, { recursive: true }), use);
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  fresh: async ({}, use) => {
    await withCluster(() => undefined, use);
  },
});

async function withCluster(
  fill: (folder: string) => void,
  use: (cluster: Cluster) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  fill(folder);
  const started: EmbeddedPostgres[] = [];
  const start = async () => {
    const server = await startEmbedded({ folder, passwords, kind: "lasting" });
    started.push(server);
    return server;
  };
  try {
    await use({ folder, data: path.join(folder, "data"), start });
  } finally {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

const remember = (server: EmbeddedPostgres) =>
  withConnection(server.ownerUrl, (sql) =>
    sql.unsafe("create table kept (said text); insert into kept values ('yes')"),
  );
const recall = (server: EmbeddedPostgres) =>
  withConnection(server.ownerUrl, (sql) => sql<{ said: string }[]>`select said from kept`);

test("what was recorded is there after a stop and a start", async ({ cluster }) => {
  const first = await cluster.start();
  await remember(first);
  await first.stop();
  expect(await recall(await cluster.start())).toEqual([{ said: "yes" }]);
});

test("what was recorded is there after the server was killed", async ({ cluster }) => {
  const first = await cluster.start();
  await remember(first);
  process.kill(first.pid, "SIGKILL");
  await first.ended;
  expect(existsSync(path.join(cluster.data, "postmaster.pid"))).toBe(true);
  expect(await recall(await cluster.start())).toEqual([{ said: "yes" }]);
});

test("a server that a killed launcher left running is taken over", async ({ cluster }) => {
  const left = await cluster.start();
  await remember(left);
  const next = await cluster.start();
  await left.ended;
  expect(next.pid).not.toBe(left.pid);
  expect(await recall(next)).toEqual([{ said: "yes" }]);
});

test("a claim whose process number now belongs to another program stops nobody", async ({ cluster }) => {
  const first = await cluster.start();
  await first.stop();
  writeFileSync(path.join(cluster.data, "postmaster.pid"), `${process.pid}\n${cluster.data}\n`);
  await cluster.start();
  expect(process.exitCode).toBeUndefined();
});

test("a half-made cluster is never taken for a whole one", async ({ fresh }) => {
  mkdirSync(path.join(fresh.folder, "data.partial", "base"), { recursive: true });
  await fresh.start();
  expect(readdirSync(fresh.folder).sort()).toEqual(["data", "postgres.log"]);
});

test("a database that may lose what it confirmed is refused, by name of the setting", async ({ cluster }) => {
  const first = await cluster.start();
  await first.stop();
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    writeFileSync(path.join(cluster.data, "postgresql.auto.conf"), `${setting} = off\n`);
    await expect(cluster.start()).rejects.toThrow(`may lose what it confirmed: ${setting} must be on`);
    expect(existsSync(path.join(cluster.data, "postmaster.pid"))).toBe(false);
  }
});

test("it is made safe, for every script, and for this machine only", async ({ cluster }) => {
  const { superuserUrl } = await cluster.start();
  const [found] = await withConnection(
    superuserUrl,
    (
      sql,
    ) => sql`select current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
      current_setting('password_encryption') as passwords, current_setting('TimeZone') as zone, lower('É') as lower,
      current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
  );
  expect(found).toEqual({
    checksums: "on",
    encoding: "UTF8",
    passwords: "scram-sha-256",
    zone: "UTC",
    lower: "é",
    addresses: "127.0.0.1",
    sockets: "",
  });
  const url = new URL(superuserUrl);
  url.password = "postgres";
  const attempt = withConnection(url.href, (sql) => sql`select 1`);
  await expect(attempt).rejects.toThrow("password authentication failed");
});

test("two copies run side by side, and a throw-away one leaves nothing", async ({ cluster }) => {
  const folder = temporaryFolder();
  const other = await startEmbedded({ folder, passwords, kind: "throw-away" });
  const one = await cluster.start();
  expect(one.port).not.toBe(other.port);
  await other.stop();
  expect(existsSync(folder)).toBe(false);
  await remember(one);
});

test("a throw-away cluster is gone when the process that held it is killed", async ({ cluster }) => {
  const folder = path.join(cluster.folder, "held");
  mkdirSync(folder);
  const holder = fork("tests/support/database-holder.ts", [folder], { execArgv: ["--import", "tsx"] });
  const [{ pid }] = await once(holder, "message");
  holder.kill("SIGKILL");
  await expect.poll(() => existsSync(folder), { timeout: 20_000 }).toBe(false);
  expect(existsSync(`/proc/${pid}/cwd`)).toBe(false);
});
