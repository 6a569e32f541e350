import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { AnchorKeeper, appendAnchor, readAnchor } from "@/lib/audit/sealing";

const key = "the key that seals, 32 characters";
const at = new Date("2026-11-24T10:42:07Z");

const test = base.extend<{ file: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  file: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "coxa-anchor-"));
    await use(path.join(folder, "anchor.jsonl"));
    rmSync(folder, { recursive: true });
  },
});

function head(chain: string, position: number) {
  return { chain, position, hash: createHash("sha256").update(`${chain} ${position}`).digest() };
}

/** An anchor of two chains that went on for so many rounds, in files that are set aside after 2,000 bytes. */
function anchorOf(file: string, rounds: number): AnchorKeeper {
  const keeper = new AnchorKeeper(file, key, 2000);
  keeper.append([head("never again", 1)], at);
  for (let round = 1; round <= rounds; round++) {
    keeper.append([head("a", round), head("b", 2 * round)], at);
  }
  return keeper;
}

const filesBeside = (file: string) => readdirSync(path.dirname(file)).sort();

test("an anchor that grows goes on in another file, and all of them are read", ({ file }) => {
  anchorOf(file, 40);
  expect(filesBeside(file).length).toBeGreaterThan(4);
  expect(filesBeside(file).at(-1)).toBe("anchor.jsonl");
  const { heads, badLine } = readAnchor(file, key);
  expect(badLine).toBeNull();
  expect(heads).toEqual([head("never again", 1), head("a", 40), head("b", 80)]);
});

test("a sealer that begins anew knows from the last file alone what all of them say, and goes on", ({
  file,
}) => {
  anchorOf(file, 40);
  const fresh = new AnchorKeeper(file, key, 2000);
  expect(fresh.beyond([head("never again", 1), head("a", 40), head("b", 81)])).toEqual([head("b", 81)]);
  fresh.append([head("b", 81)], at);
  expect(readAnchor(file, key)).toMatchObject({ badLine: null });
});

test("a file that is taken away, emptied or changed shows", ({ file }) => {
  anchorOf(file, 40);
  const beside = filesBeside(file);
  for (const name of beside.slice(0, -1)) {
    const one = path.join(path.dirname(file), name);
    const written = readFileSync(one, "utf8");
    const lines = written.split("\n");
    for (const changed of ["", lines.slice(1).join("\n"), written.replace('"position":', '"position":1')]) {
      writeFileSync(one, changed);
      expect(readAnchor(file, key).badLine, name).not.toBeNull();
    }
    rmSync(one);
    expect(readAnchor(file, key).badLine, `${name} is gone`).not.toBeNull();
    writeFileSync(one, written);
  }
  expect(readAnchor(file, key).badLine).toBeNull();
});

test("a sealer reads the file again only when somebody else wrote to it", ({ file }) => {
  const keeper = anchorOf(file, 3);
  const written = readFileSync(file, "utf8");
  writeFileSync(file, "x".repeat(written.length));
  expect(keeper.beyond([head("a", 3)]), "nothing was read").toEqual([]);
  writeFileSync(file, written);
  appendAnchor(file, key, [head("a", 9)], at);
  expect(keeper.beyond([head("a", 9), head("a", 10)])).toEqual([head("a", 10)]);
  keeper.append([head("a", 10)], at);
  expect(readAnchor(file, key)).toMatchObject({ badLine: null });
});

test("an anchor that begins again from a backup says so in whatever file, and forgets what was beyond it", ({
  file,
}) => {
  const keeper = anchorOf(file, 10);
  keeper.append([head("a", 5)], at, "restored");
  for (let round = 6; round <= 30; round++) {
    keeper.append([head("a", round)], at);
  }
  const { heads, restoredAt, badLine } = readAnchor(file, key);
  expect(badLine).toBeNull();
  expect(heads).toEqual([head("a", 30)]);
  expect(restoredAt).toEqual([at.toISOString()]);
});
