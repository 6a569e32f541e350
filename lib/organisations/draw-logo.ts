import sharp from "sharp";

/** The largest place a letter has for a logo, and how finely it is printed there. */
const most = { widthMm: 60, heightMm: 16 } as const;
const dotsPerMm = 8;
const mostPixels = 20_000_000;
/** What a logo may add to each letter, in bytes. */
const mostBytes = 16_000;

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** An SVG that runs, loads or embeds anything is refused whole. */
const active =
  /<!DOCTYPE|<!ENTITY|<\s*(?:script|foreignObject|iframe|image|use|style|link|animate|set)\b|\bon\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|<\?xml-stylesheet/i;

export interface DrawnLogo {
  /** A new PNG on white, in base64. */
  readonly png: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * Draws an uploaded PNG or SVG anew for the letter: on white, without metadata, small enough to be in each letter.
 * `undefined` for any other kind of file, an SVG that holds more than shapes, or one that cannot be read.
 */
export async function drawLogo(upload: Uint8Array): Promise<DrawnLogo | undefined> {
  const isPng = png.every((byte, at) => upload[at] === byte);
  if (!isPng && !isPlainSvg(upload)) return undefined;
  try {
    for (const scale of [1, 0.75, 0.5]) {
      const { data, info } = await drawn(upload, isPng, scale);
      if (data.length <= mostBytes) {
        const perMm = dotsPerMm * scale;
        return {
          png: data.toString("base64"),
          widthMm: info.width / perMm,
          heightMm: info.height / perMm,
        };
      }
    }
    return undefined;
  } catch {
    return undefined;
  }
}

function isPlainSvg(upload: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(upload);
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<svg[\s>]/s.test(text) && !active.test(text);
}

function drawn(upload: Uint8Array, isPng: boolean, scale: number) {
  const options = {
    limitInputPixels: mostPixels,
    failOn: "error" as const,
    ...(isPng ? {} : { density: 300 }),
  };
  return sharp(upload, options)
    .resize({
      width: Math.round(most.widthMm * dotsPerMm * scale),
      height: Math.round(most.heightMm * dotsPerMm * scale),
      fit: "inside",
    })
    .flatten({ background: "#ffffff" })
    .png({ palette: true, colours: 64, effort: 10 })
    .toBuffer({ resolveWithObject: true });
}
