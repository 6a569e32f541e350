// What every command does first, on whatever Node (20.9 or later) the machine has and with nothing installed:
// bring the packages, then go on as TypeScript under the Node that they pin.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** @type {NodeJS.Signals[]} */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs `lib/cli/launch/<name>.ts` with this command's arguments and ends as it does.
 * @param {string} name
 */
export async function handOver(name) {
  process.chdir(root);
  // These look at the working folder when they are loaded.
  const { installedNode } = await import("./launch/install.mjs");
  const { endChildren } = await import("./launch/children.mjs");
  const { watchNpm } = await import("./launch/npm-process.mjs");
  const stopInstalling = () => {
    endChildren();
    process.exit(130);
  };
  for (const signal of endings) {
    process.once(signal, stopInstalling);
  }
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  try {
    const node = await installedNode();
    for (const signal of endings) {
      process.off(signal, stopInstalling);
    }
    run(node, path.join("lib", "cli", "launch", `${name}.ts`));
  } catch (fault) {
    console.error(`\n${fault instanceof Error ? fault.message : fault}`);
    process.exit(1);
  }
}

/** @param {string} node @param {string} script */
function run(node, script) {
  const loader = pathToFileURL(path.join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const child = spawn(node, ["--import", loader, script, ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of endings) {
    process.on(signal, () => child.kill(signal));
  }
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}
