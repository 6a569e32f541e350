import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { parseEnv } from "@/lib/platform/env";
import { front, nextCommand } from "./build-app";

export type WebServer = {
  readonly url: string;
  readonly pid: number;
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

export type WebServerOptions = {
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** The address that people use. */
  readonly url: string;
  readonly appUrl: string;
  readonly keys: ServerKeys;
  readonly demo: boolean;
  readonly development?: boolean;
  /** Where its output goes; this terminal if absent. */
  readonly log?: string;
};

/** What its environment is made of. */
export type ServerSettings = Pick<WebServerOptions, "url" | "appUrl" | "keys" | "demo" | "development">;

/** The keys that requests need; the one that seals the audit is not among them. */
export type ServerKeys = {
  readonly session: string;
  readonly auditEntry: string;
  readonly letter: string;
  readonly secondStep: string;
  readonly journal: string;
  readonly metrics: string;
};

const withheld = /^(PG[A-Z]+|COXA_APP_DATABASE_URL|COXA_AUDIT_SEAL_KEY|COXA_TEST_.*|npm_.*)$/;

/**
 * How much is made before what is no longer needed is cleared away, in megabytes. On a machine with much memory Node
 * lets four times as much come together, and whoever asks then waits 10 ms for it instead of 4.
 */
const shortPauses = ["--max-semi-space-size=16"];

/**
 * Starts the web server with settings that hold and waits until it answers. It gets the app role's address and nothing that would let it act
 * as the database's owner. It ends when this process does.
 * @throws Error that names each faulty setting; or with what it printed when it ends before it answers
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const environment = serverEnvironment(options);
  parseEnv(environment);
  const output = options.log ? openSync(options.log, "a", 0o600) : "inherit";
  const mode = options.development ? "dev" : "start";
  const token = randomUUID();
  const child = spawn(
    process.execPath,
    [
      ...shortPauses,
      "--import",
      front,
      ...nextCommand(mode, "--hostname", options.host, "--port", String(options.port)),
    ],
    {
      stdio: ["ignore", output, output, "ipc"],
      detached: process.platform !== "win32",
      env: { ...environment, COXA_SERVER_TOKEN: token },
    },
  );
  if (typeof output === "number") {
    closeSync(output);
  }
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  await untilItAnswers(child, token, options);
  return { url: options.url, pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

/** Ports that browsers, and Node's fetch, do not open: other services are known by them (Fetch standard, "bad port"). */
const refusedByBrowsers = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6679, 6697, 10_080],
  ...[6665, 6666, 6667, 6668, 6669],
]);

/** Whether a browser would go to this port at all; those below 1024 are not for a server like this one. */
export function isRefusedByBrowsers(port: number): boolean {
  return refusedByBrowsers.has(port);
}

/** The first port from `from` upwards that browsers go to and nobody listens on, on this machine's own addresses. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < 65_536; port++) {
    if (!isRefusedByBrowsers(port) && (await isFree(port))) {
      return port;
    }
  }
  throw new Error(`No port is free from ${from} upwards.`);
}

/** Whether a server could listen on the port at both of this machine's own addresses, so that "localhost" is ours. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (fault) => {
      // A machine without that address has nobody on it either.
      resolve("code" in fault && (fault.code === "EADDRNOTAVAIL" || fault.code === "EAFNOSUPPORT"));
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** What the web server may know: the app role's address, and nothing that would let it act as the database's owner. */
export function serverEnvironment(options: ServerSettings): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !withheld.test(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: options.development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: options.appUrl,
    NEXTAUTH_URL: options.url,
    NEXTAUTH_SECRET: options.keys.session,
    COXA_AUDIT_ENTRY_KEY: options.keys.auditEntry,
    COXA_LETTER_KEY: options.keys.letter,
    COXA_SECOND_STEP_KEY: options.keys.secondStep,
    COXA_JOURNAL_KEY: options.keys.journal,
    COXA_METRICS_TOKEN: options.keys.metrics,
    COXA_DEMO: options.demo ? "1" : "0",
  };
}

/** The token tells our server from another one that took the port a moment before. */
async function untilItAnswers(child: ChildProcess, token: string, options: WebServerOptions): Promise<void> {
  const host = options.host === "0.0.0.0" || options.host === "::" ? "127.0.0.1" : options.host;
  while (child.exitCode === null && child.signalCode === null && child.pid) {
    const answer = await fetch(`http://${host}:${options.port}/api/health`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.headers.get("x-coxa-server") === token) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const told = options.log ? readFileSync(options.log, "utf8").trim().split("\n").slice(-20).join("\n") : "";
  throw new Error(`The web server did not start.\n${told}`);
}

/** Lets requests in progress end, for five seconds at most. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 5000);
  await ended;
  clearTimeout(impatience);
}
