import { existsSync } from "node:fs";
import { endChildren, runQuietly } from "./children.mjs";

const steps = [
  { what: "format and lint", args: ["@biomejs/biome/bin/biome", "ci", "--config-path=.ci/biome.json", "."] },
  { what: "types", args: ["typescript/bin/tsc", "--noEmit"] },
  { what: "dead code", args: ["knip/bin/knip.js", "--config", ".ci/knip.json", "--no-progress"] },
  {
    what: "unit tests",
    args: ["@playwright/test/cli.js", "test", "--config=tests/playwright.config.ts", "--project=unit"],
  },
];

for (const ending of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
  process.on(ending, () => {
    endChildren();
    process.exit(130);
  });
}

/** Runs every step side by side and says of each how it went; what a failed one printed comes after its line. */
async function check(): Promise<void> {
  if (!existsSync("next-env.d.ts")) {
    // The framework's own types are made by it and not kept in the repository.
    await runQuietly(process.execPath, ["node_modules/next/dist/bin/next", "typegen"]);
  }
  const passed = await Promise.all(steps.map(run));
  process.exitCode = passed.every(Boolean) ? 0 : 1;
}

async function run({ what, args: [script = "", ...args] }: (typeof steps)[number]): Promise<boolean> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  try {
    const output = await runQuietly(process.execPath, [`node_modules/${script}`, ...args]);
    const closing = /^\d+ passed.*$/m.exec(output)?.[0];
    console.log(`✓ ${what}${closing ? `: ${closing}` : ""}  ${seconds()}`);
    return true;
  } catch (fault) {
    console.log(`✗ ${what}  ${seconds()}\n${fault instanceof Error ? fault.message : fault}\n`);
    return false;
  }
}

check().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
