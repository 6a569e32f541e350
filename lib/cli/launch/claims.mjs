// Claims keep two commands in one checkout apart. A claim is a file that names the process that holds it; it counts
// only while that very process lives, so a killed command leaves nothing behind that blocks the next.
// Plain JavaScript, because it runs before anything is installed and on the machine's own Node.
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(process.cwd(), ".coxa", "claims");

/** @typedef {{ pid: number, born: string, what: string, url?: string, databasePort?: number }} Claim */

/**
 * Takes a claim, unless a living process holds it.
 * @param {string} name
 * @param {string} what what the holder does, for the words that another command says about it
 * @returns {{ held: true, release: () => void, tell: (more: Partial<Claim>) => void } | { held: false, by: Claim }}
 */
export function takeClaim(name, what) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  /** @type {Claim} */
  let mine = { pid: process.pid, born: birthOf(process.pid), what };
  const draft = write(`${file}.${process.pid}`, mine);
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        break;
      } catch (fault) {
        const holder = claimIn(file);
        if (holder) {
          return { held: false, by: holder };
        }
        removeStale(file, fault);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const release = () => {
    if (claimIn(file)?.pid === process.pid) {
      rmSync(file, { force: true });
    }
  };
  process.once("exit", release);
  const tell = (/** @type {Partial<Claim>} */ more) => {
    mine = { ...mine, ...more };
    renameSync(write(`${file}.${process.pid}`, mine), file);
  };
  return { held: true, release, tell };
}

/** The living holder of a claim. @param {string} name */
export function holderOf(name) {
  return claimIn(path.join(folder, `${name}.json`));
}

/** The living holders of all claims whose name starts so. @param {string} prefix @returns {Claim[]} */
export function holdersOf(prefix) {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(".json"));
  return names.map((name) => claimIn(path.join(folder, name))).filter((claim) => claim !== undefined);
}

/** @param {string} file @returns {Claim | undefined} */
function claimIn(file) {
  try {
    const claim = JSON.parse(readFileSync(file, "utf8"));
    return birthOf(claim.pid) === claim.born ? claim : undefined;
  } catch {
    return undefined; // none, or not one that was written whole: claims are put in place by a rename
  }
}

/** Takes the dead claim away; if another command was quicker and took it over, gives that one back. */
function removeStale(/** @type {string} */ file, /** @type {unknown} */ fault) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    if (/** @type {NodeJS.ErrnoException} */ (fault).code !== "EEXIST") {
      throw fault;
    }
    return; // someone else took it away
  }
  if (claimIn(aside)) {
    renameSync(aside, file);
  }
  rmSync(aside, { force: true });
}

/** When a process began, in the system's own terms: a number that is used again has another birth. Empty if gone. */
function birthOf(/** @type {number} */ pid) {
  try {
    if (process.platform === "linux") {
      const line = readFileSync(`/proc/${pid}/stat`, "utf8");
      return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    }
    process.kill(pid, 0);
    return process.platform === "win32"
      ? "unknown"
      : execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function write(/** @type {string} */ file, /** @type {Claim} */ claim) {
  writeFileSync(file, JSON.stringify(claim), { mode: 0o600 });
  return file;
}
