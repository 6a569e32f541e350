// Copies the NHS design system's stylesheet to public/nhsuk, because Turbopack cannot parse it as an import.
// On the way: no font files of the NHS (licence, and an outside address), our own typeface instead, only the rules for
// what the pages name (a browser weighs the others too, at every change of a page), and the whole sheet in one cascade
// layer, so that any rule of app/styles wins over it without a fight.
// With --check it writes nothing and ends with status 1 if the copy is not the one of the installed version and pages.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const copy = join(root, "public/nhsuk/nhsuk-frontend.css");
const installed = dirname(createRequire(import.meta.url).resolve("nhsuk-frontend/package.json"));

const whole = readFileSync(join(installed, "dist/nhsuk/nhsuk-frontend.min.css"), "utf8")
  .replace(/^\uFEFF?@charset "UTF-8";/, "")
  .replace(/@font-face\s*\{[^}]*\}/g, "")
  .replace(/"?Frutiger W01"?,\s*arial,\s*sans-serif/gi, "var(--cx-font)")
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, "")
  .trim();
const [used] = await new PurgeCSS().purge({
  content: [join(root, "app/**/*.{ts,tsx}")],
  css: [{ raw: whole }],
  variables: true,
  keyframes: true,
});
// A question about what comes after an element is asked anew of every paragraph and list that comes or goes.
const rules = (used?.css ?? whole).replace(/[^{}]*:has\(\+[^{}]*\{[^{}]*\}/g, "");
const leftover = rules.match(/https?:\/\/(?!www\.w3\.org)|frutiger/i);
if (leftover) {
  throw new Error(`The NHS stylesheet still holds "${leftover[0]}"; extend lib/cli/copy-nhsuk.mjs.`);
}
const sheet = `@charset "UTF-8";@layer nhsuk{${rules}}\n`;

if (process.argv.includes("--check")) {
  process.exitCode = readFileSync(copy, "utf8") === sheet ? 0 : 1;
} else {
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, sheet);
}
