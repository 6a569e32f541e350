import { endChildren, runQuietly } from "./children.mjs";
import { onEnding } from "./endings";

const modules = "node_modules/";
/** Of each property of the rules, the quick gate tries fewer cases than `npm test` does. */
const env = { COXA_SOAK_RUNS: "40", ...process.env };
const steps = [
  {
    what: "format and lint",
    scripts: [["@biomejs/biome/bin/biome", "ci", "--colors=off", "--config-path=.ci/biome.json", "."]],
  },
  {
    what: "types",
    // The types of the routes are made from the folders of app/ and not kept in the repository.
    scripts: [
      ["next/dist/bin/next", "typegen"],
      ["typescript/bin/tsc", "--noEmit"],
    ],
  },
  {
    what: "secrets",
    scripts: [
      [
        "secretlint/bin/secretlint.js",
        "--secretlintrc=.ci/secretlint.json",
        "--no-color",
        "--secretlintignore=.gitignore",
        "**/*",
        ".ci/**",
      ],
    ],
  },
  { what: "dead code", scripts: [["knip/bin/knip.js", "--config", ".ci/knip.json", "--no-progress"]] },
  {
    what: "unit tests",
    scripts: [["@playwright/test/cli.js", "test", "--config=tests/playwright.config.ts", "--project=unit"]],
  },
];

onEnding(() => {
  endChildren();
  process.exit(130);
});

/** Runs every step side by side and says of each how it went; what a failed one printed comes after its line. */
async function check(): Promise<void> {
  const passed = await Promise.all(steps.map(run));
  process.exitCode = passed.every(Boolean) ? 0 : 1;
}

async function run({ what, scripts }: (typeof steps)[number]): Promise<boolean> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  try {
    let output = "";
    for (const [script, ...args] of scripts) {
      output = await runQuietly(process.execPath, [`${modules}${script}`, ...args], { env });
    }
    const closing = /^\d+ passed.*$/m.exec(output.split("\n\n").at(-1) ?? "")?.[0];
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
