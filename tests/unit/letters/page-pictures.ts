import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";

// Letters as small pictures. The renderer is WebAssembly with nothing of the machine in it, so a letter looks the same
// to the last dot everywhere and pictures can be compared exactly.

/** Grey dots, one byte each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

const white = 255;
const dotsPerInch = 60;
/** Four tones are enough to read by and keep the files small. */
const tone = (dot: number) => Math.round(dot / 85) * 85;

/** All pages of a file side by side, from left to right. */
export async function pictureOf(pdf: Uint8Array): Promise<Picture> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(new Uint8Array(pdf));
    const pages: Picture[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({
        scale: dotsPerInch / 72,
        render: "bitmap",
        colorSpace: "Gray",
      });
      pages.push({ width, height, dots: data.map(tone) });
    }
    document.destroy();
    return sideBySide(pages);
  } finally {
    library.destroy();
  }
}

function sideBySide(pages: readonly Picture[]): Picture {
  const width = pages.reduce((sum, page) => sum + page.width, 0);
  const height = Math.max(...pages.map((page) => page.height));
  const dots = new Uint8Array(width * height).fill(white);
  let left = 0;
  for (const page of pages) {
    place(page, { width, dots }, left);
    left += page.width;
  }
  return { width, height, dots };
}

function place(picture: Picture, on: { width: number; dots: Uint8Array }, left: number): void {
  for (let row = 0; row < picture.height; row += 1) {
    const from = row * picture.width;
    on.dots.set(picture.dots.subarray(from, from + picture.width), row * on.width + left);
  }
}

export function asPng({ width, height, dots }: Picture): Promise<Buffer> {
  const raw = { width, height, channels: 1 } as const;
  return sharp(dots, { raw })
    .toColourspace("srgb")
    .png({ palette: true, colours: 4, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

export async function fromPng(file: string): Promise<Picture> {
  const { data, info } = await sharp(file).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, dots: data };
}

/** How many dots differ; those outside one of the two count as white there. */
export function dotsThatDiffer(one: Picture, other: Picture): number {
  const [first, second] = onOneSheet(one, other);
  return first.dots.filter((dot, at) => dot !== second.dots[at]).length;
}

/** Both pictures in one: what is new is red, what is gone is blue-green, what stayed is as it was. */
export function differencePng(before: Picture, after: Picture): Promise<Buffer> {
  const [old, now] = onOneSheet(before, after);
  const dots = new Uint8Array(old.dots.length * 3);
  old.dots.forEach((dot, at) => {
    dots.set([dot, now.dots[at] ?? white, now.dots[at] ?? white], at * 3);
  });
  return sharp(dots, { raw: { width: old.width, height: old.height, channels: 3 } })
    .png()
    .toBuffer();
}

function onOneSheet(one: Picture, other: Picture): [Picture, Picture] {
  const width = Math.max(one.width, other.width);
  const height = Math.max(one.height, other.height);
  const widened = (picture: Picture): Picture => {
    const dots = new Uint8Array(width * height).fill(white);
    place(picture, { width, dots }, 0);
    return { width, height, dots };
  };
  return [widened(one), widened(other)];
}
