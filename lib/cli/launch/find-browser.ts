import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const usualPlaces = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium of this machine: COXA_CHROMIUM, else one on PATH or in a usual place. `undefined` when none is there. */
export function findBrowser(): string | undefined {
  const told = process.env.COXA_CHROMIUM;
  if (told) {
    return told;
  }
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), ...usualPlaces];
  const candidates = folders.flatMap((folder) => [folder, ...names.map((name) => path.join(folder, name))]);
  return candidates.find((file) => /chrom/i.test(path.basename(file)) && isProgram(file));
}

/** Arguments for a test browser: nothing that calls home, and no sandbox where root makes that impossible. */
export function browserArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
