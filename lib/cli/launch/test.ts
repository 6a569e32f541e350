import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { endChildren } from "./children.mjs";
import { onEnding } from "./endings";
import { provideBrowser } from "./provide-browser";

const projects = ["unit", "db", "e2e", "a11y"] as const;
const preload = `${pathToFileURL("lib/cli/launch/leave-with-parent.mjs").href}?parent=${process.pid}`;

let runner: ReturnType<typeof spawn> | undefined;
let ending = false;
onEnding(end);
test().catch((fault: unknown) => {
  console.error(`\n${fault instanceof Error ? fault.message : fault}`);
  process.exit(1);
});

/**
 * Runs the projects that the arguments name, by themselves or by the path of a test; all if none is named. All other
 * arguments go to Playwright.
 */
async function test(): Promise<void> {
  const given = process.argv.slice(2);
  const chosen = projects.filter((project) => given.some((argument) => names(argument, project)));
  const others = given.filter(
    (argument) => !chosen.some((project) => [project, `--project=${project}`].includes(argument)),
  );
  const inBrowser = chosen.length === 0 || chosen.includes("e2e") || chosen.includes("a11y");
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
