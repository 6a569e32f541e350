import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "./children.mjs";
import { holderOf, takeClaim } from "./claims.mjs";
import { step } from "./progress.mjs";

const wantedMajor = 24;

/**
 * Installs the packages of package-lock.json unless they are there, and finds the Node that Coxa runs on.
 * @returns {Promise<string>} the path of that Node
 * @throws {Error} that says what to do
 */
export async function installedNode() {
  if (!isInstalled(".")) {
    await install();
  }
  // An install without scripts leaves out the binary, and what else the packages do when they are installed.
  const found = suitableNode() ?? (await install().then(suitableNode));
  if (!found) {
    throw new Error(
      `Coxa runs on Node ${wantedMajor}, which its packages bring along, but it is not there and this machine's own is ${process.version}. Remove node_modules and start again with a network, or install Node ${wantedMajor}.`,
    );
  }
  return found;
}

function suitableNode() {
  const local = path.resolve(
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  return [local, process.execPath].find((file) => majorOf(file) >= wantedMajor);
}

async function install() {
  const running = holderOf("running");
  if (running) {
    throw new Error(
      `The packages must be installed anew, but Coxa is running here (process ${running.pid}). Stop it first.`,
    );
  }
  const claim = await waitForClaim();
  try {
    if (!isInstalled(".") || !suitableNode()) {
      const options = ["--include=dev", "--include=optional", "--ignore-scripts=false"];
      await step("Installing packages (a minute or two, the first time)", () =>
        npm(["ci", ...options, "--no-audit", "--no-fund", "--loglevel=error"]),
      );
    }
  } finally {
    claim.release();
  }
}

async function waitForClaim() {
  for (let told = false; ; told = true) {
    const claim = takeClaim("installing", "installing packages");
    if (claim.held) {
      return claim;
    }
    if (!told) {
      console.log(`  Waiting: another command (process ${claim.by.pid}) is installing packages here.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/**
 * Whether npm's own record of what it installed in a checkout says the same as the lock file, but for packages that
 * are for other systems.
 * @param {string} root
 */
export function isInstalled(root) {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) {
    return false;
  }
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    const found = present[place];
    return place === "" || (found ? found.version === version && found.integrity === integrity : optional);
  });
}

/** @param {string[]} args */
function npm(args) {
  // The npm and the Node that started this command, when npm did; this process's own Node may be replaced meanwhile.
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script?.endsWith(".js") && node ? runQuietly(node, [script, ...args]) : runQuietly("npm", args);
}

/** The major version of a Node; 0 if there is none or it does not run here. @param {string} file */
function majorOf(file) {
  try {
    return Number(execFileSync(file, ["-p", "process.versions.node.split('.')[0]"], { encoding: "utf8" }));
  } catch {
    return 0;
  }
}
