import path from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArguments, findBrowser } from "@/lib/cli/launch/find-browser";

const browser = findBrowser();
const { COXA_TEST_URL: baseURL } = process.env;
const inBrowser = {
  expect: { timeout: 20_000 },
  use: {
    ...(baseURL ? { baseURL } : {}),
    browserName: "chromium" as const,
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure" as const,
    launchOptions: { args: browserArguments(), ...(browser ? { executablePath: browser } : {}) },
  },
};

/** One runner for everything: pure code, a real PostgreSQL, a real browser; and what is measured. */
export default defineConfig({
  outputDir: path.resolve("test-results"),
  globalSetup: "./support/global-setup.ts",
  reporter: [["./support/figures-reporter.ts"], ["./support/closing-line-reporter.ts"]],
  workers: 2,
  timeout: 90_000,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    { name: "unit", testDir: "./unit" },
    { name: "db", testDir: "./db" },
    { name: "e2e", testDir: "./e2e", ...inBrowser },
    { name: "a11y", testDir: "./a11y", ...inBrowser },
    // Nothing else may run while something is measured.
    { name: "bench", testDir: "./bench", testMatch: "*.bench.ts", workers: 1, timeout: 0, ...inBrowser },
  ],
});
