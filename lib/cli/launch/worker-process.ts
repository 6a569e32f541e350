import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

type WorkerOptions = {
  /** The worker role's address. */
  readonly url: string;
  /** What the worker does is recorded like every act. */
  readonly auditEntryKey: string;
  /** Where its output goes; this terminal if absent. */
  readonly log?: string;
};

export type WorkerProcess = {
  readonly pid: number;
  stop(): Promise<void>;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Keeps a worker running on the queue of `url`: one that ends by itself is started again, after a moment that grows
 * to half a minute while it keeps ending. It ends when this process does.
 */
export function keepWorker(options: WorkerOptions): WorkerProcess {
  let child = launch(options);
  let stopping = false;
  let patience = 250;
  const watch = () => {
    const began = Date.now();
    child.once("exit", async () => {
      patience = Date.now() - began > 30_000 ? 250 : Math.min(patience * 2, 30_000);
      await pause(patience);
      if (!stopping) {
        child = launch(options);
        watch();
      }
    });
  };
  watch();
  return {
    get pid() {
      return child.pid ?? 0;
    },
    async stop() {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
        child.kill("SIGTERM");
        const impatience = setTimeout(() => child.kill("SIGKILL"), 5000);
        await ended;
        clearTimeout(impatience);
      }
    },
  };
}

function launch({ url, auditEntryKey, log }: WorkerOptions): ChildProcess {
  const output = log ? openSync(log, "a", 0o600) : "inherit";
  const traces = Object.entries(process.env).filter(([name]) => name.startsWith("OTEL_"));
  const { PATH, HOME, NODE_ENV, COXA_SMTP_URL, COXA_MAIL_FILE, COXA_SENT_LEDGER, COXA_LOG_LEVEL } =
    process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/worker.ts"], {
    stdio: ["ignore", output, output, "ipc"],
    detached: process.platform !== "win32",
    env: {
      ...Object.fromEntries(traces),
      PATH,
      HOME,
      NODE_ENV,
      COXA_SMTP_URL,
      COXA_MAIL_FILE,
      COXA_SENT_LEDGER,
      COXA_LOG_LEVEL,
      COXA_AUDIT_ENTRY_KEY: auditEntryKey,
      DATABASE_URL: url,
    },
  });
  if (typeof output === "number") {
    closeSync(output);
  }
  return child;
}
