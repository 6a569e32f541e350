import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runQuietly } from "./children.mjs";
import { holdersOf, takeClaim } from "./claims.mjs";
import { step } from "./progress.mjs";

const inputs = [
  ...["app", "lib", "db", "public"],
  ...["proxy.ts", "instrumentation.ts", "next.config.js", "tsconfig.json", "package-lock.json"],
];
const stamp = path.join(".next", "coxa-build");
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What stands before the framework in the server's process. */
export const front = pathToFileURL("lib/cli/launch/front.mjs").href;

/** How Node starts the framework's own command so that, given an IPC channel, it ends when this process does. */
export function nextCommand(...args: string[]): string[] {
  const preload = pathToFileURL("lib/cli/launch/leave-with-parent.mjs").href;
  return [
    "--import",
    `${preload}?parent=${process.pid}`,
    path.resolve("node_modules/next/dist/bin/next"),
    ...args,
  ];
}

/**
 * Builds the web application unless the present build is of these very sources, and claims the build for as long as
 * this process lives, so that no other command replaces it underneath. Waits for commands that use another build.
 * @param use what it is used for, in words
 * @throws Error when a Coxa that runs here would lose its build, or with what the build said when it fails
 */
export async function ensureBuild(use: string): Promise<void> {
  const release = await claimBuilding();
  try {
    const wanted = hashOfSources();
    if (hashOfBuild() !== wanted) {
      await waitForUsers();
      rmSync(stamp, { force: true });
      await step("Building the web application", () =>
        runQuietly(process.execPath, nextCommand("build"), {
          stdio: ["ignore", "pipe", "pipe", "ipc"],
          env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        }),
      );
      if (!existsSync(path.join(".next", "BUILD_ID"))) {
        throw new Error("The build ended early without saying why. Run it again.");
      }
      writeFileSync(stamp, wanted);
    }
    takeClaim(`build-in-use-${process.pid}`, use);
  } finally {
    release();
  }
}

/** Of names and contents of all that goes into a build, and the Node that it is made with. */
function hashOfSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap(filesIn)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) {
    return [];
  }
  if (statSync(place).isFile()) {
    return [place];
  }
  const commands = path.join("lib", "cli");
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(place, name))
    .filter((file) => !file.startsWith(commands + path.sep) && statSync(file).isFile())
    .sort();
}

function hashOfBuild(): string | undefined {
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;
}

async function claimBuilding(): Promise<() => void> {
  for (let told = false; ; told = true) {
    const claim = takeClaim("building", "building");
    if (claim.held) {
      return claim.release;
    }
    if (!told) {
      console.log(`  Waiting: another command (process ${claim.by.pid}) is building here.`);
    }
    await pause(500);
  }
}

async function waitForUsers(): Promise<void> {
  for (let told = false; ; told = true) {
    const users = holdersOf("build-in-use-").filter((holder) => holder.pid !== process.pid);
    const server = users.find((user) => user.what === "serving");
    if (server) {
      throw new Error(
        `Coxa is running here from an older build (process ${server.pid}), and a new one would break it. Stop it first.`,
      );
    }
    if (users.length === 0) {
      return;
    }
    if (!told) {
      console.log(`  Waiting: another command (process ${users[0]?.pid}) is using the present build.`);
    }
    await pause(500);
  }
}
