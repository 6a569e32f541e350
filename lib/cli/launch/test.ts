import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { endChildren } from "./children.mjs";
import { onEnding } from "./endings";
import { provideBrowser } from "./provide-browser";

const everyday = ["unit", "db", "e2e", "a11y"] as const;
const projects = [...everyday, "bench"] as const;
const preload = `${pathToFileURL("lib/cli/launch/leave-with-parent.mjs").href}?parent=${process.pid}`;

let runner: ReturnType<typeof spawn> | undefined;
let ending = false;
onEnding(end);
test().catch((fault: unknown) => {
  console.error(`\n${fault instanceof Error ? fault.message : fault}`);
  process.exit(1);
});

/**
 * Runs the projects that the arguments name, by themselves or by the path of a test; all but the benchmarks if none is
 * named. All other arguments go to Playwright.
 */
async function test(): Promise<void> {
  const given = process.argv.slice(2);
  const named = projects.filter((project) => given.some((argument) => names(argument, project)));
  const chosen = named.length > 0 ? named : everyday;
  const others = given.filter(
    (argument) => !named.some((project) => [project, `--project=${project}`].includes(argument)),
  );
  const inBrowser = chosen.some((project) => project === "e2e" || project === "a11y" || project === "bench");
  const browser = inBrowser ? await provideBrowser() : undefined;
  runner = spawn(
    process.execPath,
    [
      ...[
        "--import",
        preload,
        "node_modules/@playwright/test/cli.js",
        "test",
        "--config=tests/playwright.config.ts",
      ],
      ...chosen.map((project) => `--project=${project}`),
      ...others,
    ],
    {
      // Its own process group: it must get one Ctrl-C, on which it cleans up, and not a second, on which it does not.
      detached: process.platform !== "win32",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, NODE_ENV: "test", ...(browser ? { COXA_CHROMIUM: browser } : {}) },
    },
  );
  runner.once("exit", (code) => process.exit(code ?? 1));
}

function names(argument: string, project: string): boolean {
  return (
    argument === project || argument === `--project=${project}` || argument.startsWith(`tests/${project}/`)
  );
}

function end(): void {
  if (ending) {
    return;
  }
  ending = true;
  endChildren();
  if (runner) {
    runner.kill("SIGINT");
  } else {
    process.exit(130);
  }
}
