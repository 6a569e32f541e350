import { createHmac } from "node:crypto";
import { appendFileSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { filesOf, linesOf, setAside, setAsideOf } from "./anchor-files";
import type { Head } from "./chain";

const bodySchema = z.strictObject({
  at: z.string(),
  /**
   * `restored` lines begin again from what a backup held; all others only ever go forward. A `carried` line begins a
   * file with all that those before it say.
   */
  why: z.enum(["sealed", "restored", "carried"]),
  heads: z.array(z.strictObject({ chain: z.string(), position: z.number(), hash: z.string() })),
});
const lineSchema = bodySchema.extend({ mac: z.string() });
type Body = z.infer<typeof bodySchema>;

export interface Anchor {
  /** The furthest known end of each chain. */
  readonly heads: readonly Head[];
  /** Where the first line is that is not what was written, in words; or `null`. */
  readonly badLine: string | null;
  /** When the database was put back to what a backup held. */
  readonly restoredAt: readonly string[];
}

/** A file that is longer is set aside, and another begun, so that no reading of it ever takes long. */
const longestFile = 16 * 1024 * 1024;

/**
 * Adds the ends of chains to the file, which lives outside the database: a chain that is cut or written anew no
 * longer agrees with it. Each line is bound to the one before, also across files.
 */
export function appendAnchor(
  file: string,
  key: string,
  heads: readonly Head[],
  at: Date,
  why: Body["why"] = "sealed",
): void {
  new AnchorKeeper(file, key).append(heads, at, why);
}

/** What one sealer knows of the anchor between its rounds: it reads the file again only when somebody else wrote to it. */
export class AnchorKeeper {
  private readonly file: string;
  private readonly key: string;
  private readonly longest: number;
  private heads = new Map<string, Head>();
  private mac = "";
  /** How long the file was when it was last read or written; -1 before. */
  private size = -1;

  constructor(file: string, key: string, longest = longestFile) {
    this.file = file;
    this.key = key;
    this.longest = longest;
  }

  /** Those of the given heads that are further than what the anchor says. */
  beyond(heads: readonly Head[]): readonly Head[] {
    this.look();
    return heads.filter(({ chain, position }) => position > (this.heads.get(chain)?.position ?? 0));
  }

  append(heads: readonly Head[], at: Date, why: Body["why"] = "sealed"): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    this.look();
    if (this.size > this.longest) {
      setAside(this.file);
      this.write([...this.heads.values()], at, "carried");
    }
    this.write(heads, at, why);
  }

  private write(heads: readonly Head[], at: Date, why: Body["why"]): void {
    const body: Body = {
      at: at.toISOString(),
      why,
      heads: heads.map(({ chain, position, hash }) => ({ chain, position, hash: hash.toString("hex") })),
    };
    this.mac = lineMac(this.key, this.mac, body);
    appendFileSync(this.file, `${JSON.stringify({ ...body, mac: this.mac })}\n`, {
      mode: 0o600,
      flush: true,
    });
    this.size = sizeOf(this.file);
    takeIn(this.heads, body);
  }

  /** Reads the file that grows, unless it is as this keeper left it. Its first line carries what those before it say. */
  private look(): void {
    const size = sizeOf(this.file);
    if (size === this.size) {
      return;
    }
    const last = setAsideOf(this.file).at(-1);
    this.heads = new Map();
    this.mac = (last && macOf(linesOf(last).at(-1))) ?? "";
    let previous = this.mac;
    let good = true;
    for (const line of linesOf(this.file)) {
      const read = parseLine(line);
      good &&= read !== undefined && read.mac === lineMac(this.key, previous, read.body);
      if (read && good) {
        takeIn(this.heads, read.body);
      }
      previous = read?.mac ?? "";
    }
    this.mac = previous;
    this.size = size;
  }
}

/**
 * What the anchor says, all its files, checked line by line with `key`; with `until`, what it said at that moment. An
 * anchor that is not there says nothing.
 */
export function readAnchor(file: string, key: string, until?: Date): Anchor {
  const heads = new Map<string, Head>();
  const restoredAt: string[] = [];
  let previous = "";
  for (const one of filesOf(file)) {
    for (const [index, line] of linesOf(one).entries()) {
      const read = parseLine(line);
      if (!read || read.mac !== lineMac(key, previous, read.body)) {
        const badLine = `line ${index + 1} of ${path.basename(one)}`;
        return { heads: [...heads.values()], badLine, restoredAt };
      }
      previous = read.mac;
      if (until && new Date(read.body.at) > until) {
        continue;
      }
      takeIn(heads, read.body);
      if (read.body.why === "restored") {
        restoredAt.push(read.body.at);
      }
    }
  }
  return { heads: [...heads.values()], badLine: null, restoredAt };
}

function takeIn(heads: Map<string, Head>, { why, heads: told }: Body): void {
  if (why === "restored") {
    heads.clear();
  }
  for (const { chain, position, hash } of told) {
    heads.set(chain, { chain, position, hash: Buffer.from(hash, "hex") });
  }
}

/** In bytes; 0 where there is no file. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function macOf(line: string | undefined): string | undefined {
  return line ? parseLine(line)?.mac : undefined;
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
