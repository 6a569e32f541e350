import { existsSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "./build-app";
import { endChildren } from "./children.mjs";
import { takeClaim } from "./claims.mjs";
import { type OpenedDatabase, openDatabase, outsideUrl, startOwnPostgres } from "./database";
import { ensureDemoLoop } from "./demo-loop";
import { onEnding } from "./endings";
import { assertLauncherSettings } from "./launcher-settings";
import { migrateAndSeed } from "./migrate-and-seed";
import { step } from "./progress.mjs";
import { sealAndAnchor, startSealing } from "./sealing";
import { coxaFolder, serverKeys } from "./secrets";
import { freePort, isFree, isRefusedByBrowsers, startWebServer, type WebServer } from "./web-server";
import { keepWorker, type WorkerProcess } from "./worker-process";

const development = process.argv.includes("--dev");
const stopping = new AbortController();
let database: OpenedDatabase | undefined;
let web: WebServer | undefined;
let worker: WorkerProcess | undefined;

onEnding(() => stop(0));
start().catch((fault: unknown) => {
  if (!stopping.signal.aborted) {
    console.error(`\n${fault instanceof Error ? fault.message : fault}`);
    stop(1);
  }
});

async function start(): Promise<void> {
  console.log("\nCoxa\n");
  const claim = takeClaim("running", development ? "developing" : "serving");
  if (!claim.held) {
    const { pid, url } = claim.by;
    throw new Error(
      `Coxa already runs here${url ? `: ${url}` : ""} (process ${pid}). Ctrl-C there stops it.`,
    );
  }
  assertLauncherSettings(process.env, !development);
  const demo = demoMode();
  database = await step(outsideUrl() ? "Reaching the database" : "Starting the database", () =>
    openDatabase(),
  );
  claim.tell(database.server ? { databasePort: database.server.port } : {});
  await unlessStopping(migrateAndSeed(database, demo));
  if (!development) {
    await unlessStopping(ensureBuild("serving"));
  }
  web = await unlessStopping(step("Starting the web server", () => serve(demo)));
  if (demo) {
    const { appUrl } = database;
    await unlessStopping(ensureDemoLoop({ url: web.url, appUrl, keys: serverKeys(), demo, development }));
  }
  worker = keepWorker({
    url: database.workerUrl,
    auditEntryKey: serverKeys().auditEntry,
    ...(development || outsideUrl() ? {} : { log: path.join(coxaFolder, "worker.log") }),
  });
  claim.tell({ url: web.url });
  await welcome(web.url, demo);
  keepDatabase();
  keepWebServer(demo);
  startSealing(() => database?.ownerUrl, stopping.signal);
}

/** Whether to seed and allow the demo sign-ins: by itself only on a database of our own. */
function demoMode(): boolean {
  if (!outsideUrl()) {
    return process.env.COXA_DEMO !== "0";
  }
  const demo = process.env.COXA_DEMO === "1";
  if (demo && !development && process.env.COXA_DEMO_ON_OUTSIDE_DATABASE !== "yes") {
    throw new Error(
      "Demo mode puts sign-ins with known passwords into the database, and DATABASE_URL names one that is not Coxa's own. Unset COXA_DEMO, or set COXA_DEMO_ON_OUTSIDE_DATABASE=yes if that is what you want.",
    );
  }
  return demo;
}

async function serve(demo: boolean): Promise<WebServer> {
  const wanted = Number(process.env.PORT) || undefined;
  if (wanted && isRefusedByBrowsers(wanted)) {
    throw new Error(
      `Browsers do not open port ${wanted}. Set PORT to another one, or unset it to let Coxa choose.`,
    );
  }
  if (wanted && !(await isFree(wanted))) {
    throw new Error(`Port ${wanted} is taken. Set PORT to another one, or unset it to let Coxa choose.`);
  }
  for (let port = wanted ?? (await freePort(3000)); ; port = await freePort(port + 1)) {
    try {
      return await serveAt(port, demo);
    } catch (fault) {
      if (wanted || stopping.signal.aborted || (await isFree(port))) {
        throw fault;
      }
    }
  }
}

function serveAt(port: number, demo: boolean): Promise<WebServer> {
  const host = process.env.HOST || "127.0.0.1";
  const log = path.join(coxaFolder, "web.log");
  if (existsSync(log) && statSync(log).size > 5_000_000) {
    renameSync(log, `${log}.old`);
  }
  return startWebServer({
    port,
    host,
    url: process.env.NEXTAUTH_URL || `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`,
    appUrl: database?.appUrl ?? "",
    keys: serverKeys(),
    demo,
    development,
    ...(development || outsideUrl() ? {} : { log }),
  });
}

async function welcome(url: string, demo: boolean): Promise<void> {
  console.log(`\nCoxa runs at ${url}\n`);
  if (demo) {
    const { demoSignIns } = await import("@/db/demo/sign-ins");
    const rows = demoSignIns().map(({ email, password, role, organisation }) => [
      email,
      password,
      role,
      organisation,
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    console.log("Sign in as (demonstration data, no real patients):");
    for (const row of rows) {
      console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
    }
    console.log("");
  }
  console.log("Ctrl-C stops it; what was recorded stays.\n");
}

/** A database that ends by itself is started again, on its port, so that the web server finds it. */
function keepDatabase(): void {
  const server = database?.server;
  server?.ended
    .then(async () => {
      if (!stopping.signal.aborted) {
        console.error("The database ended by itself; starting it again.");
        const restarted = await startOwnPostgres(server.port);
        database = {
          ownerUrl: restarted.ownerUrl,
          appUrl: restarted.appUrl,
          workerUrl: restarted.workerUrl,
          server: restarted,
        };
        keepDatabase();
      }
    })
    .catch(giveUp);
}

/** A web server that ends by itself is started again on its port, unless it had only just begun. */
function keepWebServer(demo: boolean): void {
  const began = Date.now();
  const lost = web;
  lost?.ended
    .then(async () => {
      if (!stopping.signal.aborted) {
        if (Date.now() - began < 5000) {
          throw new Error(`The web server keeps ending; ${path.join(".coxa", "web.log")} says why.`);
        }
        console.error("The web server ended by itself; starting it again.");
        web = await serveAt(Number(new URL(lost.url).port), demo);
        keepWebServer(demo);
      }
    })
    .catch(giveUp);
}

function giveUp(fault: unknown): void {
  console.error(fault instanceof Error ? fault.message : fault);
  stop(1);
}

/** The outcome of a step, unless Coxa is being stopped meanwhile: then nothing after it is begun. */
async function unlessStopping<T>(work: Promise<T>): Promise<T> {
  const result = await work;
  stopping.signal.throwIfAborted();
  return result;
}

function notSealed(fault: unknown): void {
  console.error(`The last acts are not sealed yet: ${fault instanceof Error ? fault.message : fault}`);
}

/** First the web server, so that requests in progress end well; then the last acts are sealed; then the database. */
function stop(code: number): void {
  if (stopping.signal.aborted) {
    return;
  }
  stopping.abort();
  endChildren();
  if (database) {
    console.log("\nStopping …");
  }
  Promise.all([web?.stop(), worker?.stop()])
    .then(() => (web && database ? sealAndAnchor(database.ownerUrl).catch(notSealed) : undefined))
    .then(() => database?.server?.stop())
    .then(() => process.exit(code))
    .catch((fault: unknown) => {
      console.error(fault);
      process.exit(1);
    });
}
