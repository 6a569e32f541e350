import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Calls back once when the npm that started this command is gone. npm passes on a polite signal only to the shell
 * between itself and the command, and its own violent end to nobody.
 * @param {() => void} whenGone
 */
export function watchNpm(whenGone) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") {
    return;
  }
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : parent;
  const watch = setInterval(
    () => {
      if (process.ppid !== parent || (npm !== parent && parentOf(parent) !== npm)) {
        clearInterval(watch);
        whenGone();
      }
    },
    process.platform === "linux" ? 250 : 2000,
  );
  watch.unref();
}

function isShell(/** @type {number} */ pid) {
  const command =
    process.platform === "linux"
      ? read(`/proc/${pid}/cmdline`).split("\0").slice(0, 2).join(" ")
      : ps("command=", pid);
  return /^(\S*\/)?\w*sh -c/.test(command);
}

function parentOf(/** @type {number} */ pid) {
  const line = read(`/proc/${pid}/stat`);
  return Number(
    process.platform === "linux" ? line.slice(line.lastIndexOf(")") + 2).split(" ")[1] : ps("ppid=", pid),
  );
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // the process is gone
  }
}

function ps(/** @type {string} */ what, /** @type {number} */ pid) {
  try {
    return execFileSync("ps", ["-o", what, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
