// Programs that a command starts and must never leave behind.
import { spawn } from "node:child_process";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end in a process group of its own, out of reach of the terminal's Ctrl-C, and keeps its
 * output for the case that it fails.
 * @param {string} file
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<string>} what it printed
 * @throws {Error} with the last lines of its output
 */
export function runQuietly(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      shell: process.platform === "win32",
      ...options,
    });
    running.add(child);
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", (fault) => {
      running.delete(child);
      reject(fault);
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      if (code === 0) {
        resolve(output);
      } else {
        const tail = output.trim().split("\n").slice(-40).join("\n");
        reject(new Error(`${file} ${args.join(" ")} ended with ${signal ?? code}.\n${tail}`));
      }
    });
  });
}

/** Ends every program of `runQuietly` that still runs, with all that it started. */
export function endChildren() {
  for (const child of running) {
    if (child.pid && process.platform !== "win32") {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // it ended by itself
      }
    } else {
      child.kill("SIGKILL");
    }
  }
}
