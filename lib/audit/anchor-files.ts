import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";

/** The files that together are one anchor, oldest first: those that were set aside, numbered, and the one that grows. */
export function filesOf(file: string): readonly string[] {
  return [...setAsideOf(file), ...(existsSync(file) ? [file] : [])];
}

/** Those that grow no longer, oldest first: `anchor.0001.jsonl` before `anchor.0002.jsonl`. */
export function setAsideOf(file: string): readonly string[] {
  const { dir, name, ext } = path.parse(file);
  const numbered = (other: string) =>
    other.startsWith(`${name}.`) && other.endsWith(ext) && /^\d+$/.test(numberIn(other));
  const numberIn = (other: string) => other.slice(name.length + 1, other.length - ext.length);
  return (existsSync(dir) ? readdirSync(dir) : [])
    .filter(numbered)
    .sort((a, b) => Number(numberIn(a)) - Number(numberIn(b)))
    .map((other) => path.join(dir, other));
}

/** Gives the file that grows the next number, so that another begins. */
export function setAside(file: string): void {
  const { dir, name, ext } = path.parse(file);
  const number = String(setAsideOf(file).length + 1).padStart(4, "0");
  renameSync(file, path.join(dir, `${name}.${number}${ext}`));
}

export function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}
