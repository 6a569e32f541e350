import { spawn, spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a process runs: one that has ended and was never waited for does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch (fault) {
    // Not ours to signal, but there; any other fault means that it is gone.
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
}

/** What postmaster.pid says; `undefined` when there is none. `ready` is what the server itself writes there. */
export function postmasterOf(data: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined; // no file, or one that a crash left empty: nobody claims the folder
  }
}

/**
 * Makes a data folder free to start on: stops a server that a killed launcher left running on it, and removes the
 * claim of one that is gone, also when its number meanwhile belongs to another program.
 */
export async function freeDataFolder(data: string): Promise<void> {
  const claim = postmasterOf(data);
  if (!claim) {
    return;
  }
  if (isAlive(claim.pid) && servesFrom(claim.pid, data)) {
    process.kill(claim.pid, "SIGINT");
    await gone(claim.pid, 60_000);
  }
  rmSync(path.join(data, "postmaster.pid"), { force: true });
}

/** Resolves when the process is gone. @throws Error after `ms`. */
async function gone(pid: number, ms: number): Promise<void> {
  const deadline = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
    }
    await pause(50);
  }
}

/**
 * A small shell that outlives this process by a moment: when this process ends, however it ends, the shell stops
 * the server and removes `folder` if told to. Returns how to call it off.
 */
export function stopWithParent(pid: number, data: string, folderToRemove?: string): () => void {
  if (process.platform === "win32") {
    return () => undefined;
  }
  const script = `trap '' INT TERM HUP; cat >/dev/null
    serves() { [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ]; }
    if serves "$1" "$2"; then kill -INT "$1"; fi
    for i in 1 2 3 4 5 6 7 8 9 10 11 12; do serves "$1" "$2" || break; sleep 1; done
    if [ -n "$3" ]; then rm -rf "$3"; fi`;
  const guard = spawn("/bin/sh", ["-c", script, "coxa-guard", String(pid), data, folderToRemove ?? ""], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
  });
  guard.unref();
  guard.on("error", () => undefined);
  return () => {
    if (guard.pid && guard.exitCode === null && guard.signalCode === null) {
      process.kill(-guard.pid, "SIGKILL");
    }
  };
}

/** Whether that process is a PostgreSQL on that folder: a server makes its data folder its working folder. */
function servesFrom(pid: number, data: string): boolean {
  if (process.platform !== "linux") {
    return (
      spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.includes(data) ??
      false
    );
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false; // it ended meanwhile
  }
}
