// Copies the NHS design system's stylesheet to public/nhsuk, because Turbopack cannot parse it as an import.
// On the way: no font files of the NHS (licence, and an outside address), our own typeface instead, and the
// whole sheet in one cascade layer, so that any rule of app/styles wins over it without a fight.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = dirname(createRequire(import.meta.url).resolve("nhsuk-frontend/package.json"));
const source = readFileSync(join(folder, "dist/nhsuk/nhsuk-frontend.min.css"), "utf8");

const rules = source
  .replace(/^\uFEFF?@charset "UTF-8";/, "")
  .replace(/@font-face\s*\{[^}]*\}/g, "")
  .replace(/"?Frutiger W01"?,\s*arial,\s*sans-serif/gi, "var(--cx-font)")
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, "")
  .trim();

const leftover = rules.match(/https?:\/\/(?!www\.w3\.org)|frutiger/i);
if (leftover) {
  throw new Error(`The NHS stylesheet still holds "${leftover[0]}"; extend lib/cli/copy-nhsuk.mjs.`);
}

mkdirSync(join(root, "public/nhsuk"), { recursive: true });
writeFileSync(join(root, "public/nhsuk/nhsuk-frontend.css"), `@charset "UTF-8";@layer nhsuk{${rules}}\n`);
