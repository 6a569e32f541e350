import { freePort } from "@/lib/cli/launch/web-server";

/** So many ports are one worker's; the provider of identities has the upper half. */
const portsOfAWorker = 100;

/**
 * A free port that no other worker of the test runner takes, even while the server that a test has at it is killed
 * and not yet there again.
 */
export function workerPort(part: "app" | "provider" = "app"): Promise<number> {
  const first = 3800 + portsOfAWorker * Number(process.env.TEST_PARALLEL_INDEX ?? 0);
  return freePort(part === "app" ? first : first + portsOfAWorker / 2);
}
