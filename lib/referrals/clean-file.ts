import sharp from "sharp";
import type { AttachmentKind } from "@/db/schema";
import { canBeRead } from "@/lib/letters";

const beginnings: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Past this an image is a bomb rather than a picture. */
const mostPixels = 40_000_000;

/**
 * The kind of a file by its first bytes, and its content as it may be stored: an image is drawn anew, upright and
 * without metadata. `undefined` for any other kind, for what cannot be read, and for a PDF that needs a password or
 * would run or start something.
 */
export async function cleanFile(
  content: Uint8Array,
): Promise<{ kind: AttachmentKind; content: Uint8Array } | undefined> {
  const kind = beginnings.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0];
  if (kind === undefined) {
    return undefined;
  }
  if (kind === "pdf") {
    return !actsByItself(content) && (await canBeRead(content)) ? { kind, content } : undefined;
  }
  try {
    const image = sharp(content, { limitInputPixels: mostPixels, failOn: "error" }).rotate();
    const drawn = await (kind === "jpeg" ? image.jpeg({ quality: 90 }) : image.png()).toBuffer();
    return { kind, content: new Uint8Array(drawn) };
  } catch {
    return undefined;
  }
}

/** Whether a PDF names what runs by itself. Sees no further than names that are not packed; the rest is the scanner's. */
function actsByItself(content: Uint8Array): boolean {
  return /\/(JavaScript|JS|Launch|RichMedia)\b/.test(Buffer.from(content).toString("latin1"));
}
