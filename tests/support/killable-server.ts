import path from "node:path";
import { newPassword } from "@/db/roles";
import { startWebServer, type WebServer } from "@/lib/cli/launch/web-server";
import { workerPort } from "./worker-port";

/** A server of the built app that a test may kill and start again at the same address. */
export interface KillableServer {
  readonly url: string;
  /** Of the process that runs now; none after a kill. */
  readonly pid: number | undefined;
  /** Ends it as a power cut would, with all that it started. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** @param appUrl the database it uses as the app's role; without one, the seeded database of the tests */
export async function startKillableServer(
  appUrl = process.env.COXA_TEST_SEEDED_APP_URL ?? "",
): Promise<KillableServer> {
  const port = await workerPort();
  const url = `http://localhost:${port}`;
  const keys = {
    session: newPassword(),
    auditEntry: process.env.COXA_AUDIT_ENTRY_KEY ?? "",
    letter: process.env.COXA_LETTER_KEY ?? "",
    secondStep: newPassword(),
    journal: newPassword(),
    metrics: newPassword(),
  };
  const launch = () =>
    startWebServer({
      port,
      host: "127.0.0.1",
      url,
      appUrl,
      keys,
      demo: true,
      log: path.resolve(".coxa", "test-killable.log"),
    });
  let running: WebServer | undefined = await launch();
  return {
    url,
    get pid() {
      return running?.pid;
    },
    async kill() {
      const killed = running;
      running = undefined;
      if (!killed) return;
      process.kill(process.platform === "win32" ? killed.pid : -killed.pid, "SIGKILL");
      await killed.ended;
    },
    async start() {
      running ??= await launch();
    },
  };
}
