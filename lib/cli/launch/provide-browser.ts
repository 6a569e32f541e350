import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runQuietly } from "./children.mjs";
import { findBrowser } from "./find-browser";
import { step } from "./progress.mjs";

/**
 * A Chromium for the tests: one that is here, else Playwright's own, else the system's package where root may
 * install it.
 * @returns its path
 * @throws Error that says in one sentence what to install
 */
export async function provideBrowser(): Promise<string> {
  const found = findBrowser() ?? (await playwrightsOwn()) ?? (await systemPackage());
  if (!found || !existsSync(found)) {
    throw new Error(
      "The tests need a browser: install Chromium or Google Chrome, or set COXA_CHROMIUM to the path of one.",
    );
  }
  return found;
}

async function playwrightsOwn(): Promise<string | undefined> {
  const file = chromium.executablePath();
  if (existsSync(file) && (await runs(file))) {
    return file;
  }
  await tryTo("Fetching a browser", process.execPath, [
    "node_modules/@playwright/test/cli.js",
    "install",
    "chromium",
  ]);
  return existsSync(file) && (await runs(file)) ? file : undefined;
}

async function systemPackage(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return undefined;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await tryTo("Reading the list of system packages", "apt-get", ["update"], env);
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  await tryTo("Installing Chromium as a system package", "apt-get", install, env);
  return findBrowser();
}

/** A step that may fail: then the next way is tried. */
async function tryTo(what: string, file: string, args: string[], env = process.env): Promise<void> {
  await step(what, () => runQuietly(file, args, { env, timeout: 300_000 })).catch(() => undefined);
}

/** A browser that lacks a system library is there but does not run. */
async function runs(file: string): Promise<boolean> {
  return runQuietly(file, ["--version", "--no-sandbox"]).then(
    () => true,
    () => false,
  );
}
