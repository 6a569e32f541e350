import { createHmac } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Head } from "./chain";

const bodySchema = z.strictObject({
  at: z.string(),
  /** `restored` lines begin again from what a backup held; all others only ever go forward. */
  why: z.enum(["sealed", "restored"]),
  heads: z.array(z.strictObject({ chain: z.string(), position: z.number(), hash: z.string() })),
});
const lineSchema = bodySchema.extend({ mac: z.string() });
type Body = z.infer<typeof bodySchema>;

export interface Anchor {
  /** The furthest known end of each chain. */
  readonly heads: readonly Head[];
  /** The number of the first line that is not what was written, or `null`. */
  readonly badLine: number | null;
  /** When the database was put back to what a backup held. */
  readonly restoredAt: readonly string[];
}

/**
 * Adds the ends of chains to the file, which lives outside the database: a chain that is cut or written anew no
 * longer agrees with it. Each line is bound to the one before.
 */
export function appendAnchor(
  file: string,
  key: string,
  heads: readonly Head[],
  at: Date,
  why: Body["why"] = "sealed",
): void {
  const body: Body = {
    at: at.toISOString(),
    why,
    heads: heads.map(({ chain, position, hash }) => ({ chain, position, hash: hash.toString("hex") })),
  };
  mkdirSync(path.dirname(file), { recursive: true });
  const mac = lineMac(key, lastMac(file), body);
  appendFileSync(file, `${JSON.stringify({ ...body, mac })}\n`, { mode: 0o600, flush: true });
}

/**
 * What the file says, checked line by line with `key`; with `until`, what it said at that moment. A file that is not
 * there says nothing.
 */
export function readAnchor(file: string, key: string, until?: Date): Anchor {
  const heads = new Map<string, Head>();
  const restoredAt: string[] = [];
  let previous = "";
  for (const [index, line] of linesOf(file).entries()) {
    const read = parseLine(line);
    if (!read || read.mac !== lineMac(key, previous, read.body)) {
      return { heads: [...heads.values()], badLine: index + 1, restoredAt };
    }
    previous = read.mac;
    if (until && new Date(read.body.at) > until) {
      continue;
    }
    if (read.body.why === "restored") {
      heads.clear();
      restoredAt.push(read.body.at);
    }
    for (const { chain, position, hash } of read.body.heads) {
      heads.set(chain, { chain, position, hash: Buffer.from(hash, "hex") });
    }
  }
  return { heads: [...heads.values()], badLine: null, restoredAt };
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

function lastMac(file: string): string {
  const last = linesOf(file).at(-1);
  return last ? (parseLine(last)?.mac ?? "") : "";
}

function parseLine(line: string): { body: Body; mac: string } | undefined {
  try {
    const { mac, ...body } = lineSchema.parse(JSON.parse(line));
    return { body, mac };
  } catch {
    return undefined; // not a line of ours; the caller names it
  }
}

function lineMac(key: string, previous: string, { at, why, heads }: Body): string {
  const said = JSON.stringify([
    previous,
    at,
    why,
    heads.map((head) => [head.chain, head.position, head.hash]),
  ]);
  return createHmac("sha256", key).update("anchor\0").update(said).digest("hex");
}
