// @ts-check
// Runs in a process of its own: reads the words back out of a PDF, page by page, as any other reader would, or what
// the file carries.
import { PdfParts } from "./pdf-parts.mts";
import { textOfSheets } from "./sheet-text.mts";

/** @param {Uint8Array} pdf */
async function open(pdf) {
  // Large, and seldom needed: a letter of ours is read without it.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return getDocument({
    data: new Uint8Array(pdf),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
}

/**
 * The files that a PDF carries, by name.
 * @param {Uint8Array} pdf
 */
async function filesIn(pdf) {
  const loading = await open(pdf);
  const attachments = (await (await loading.promise).getAttachments()) ?? {};
  await loading.destroy();
  return Object.values(attachments).map(({ filename, content }) => ({ filename, content }));
}

/**
 * The text of the pages without what is marked as decoration (running feet, repeated table heads).
 * @param {Uint8Array} pdf
 */
async function textOf(pdf) {
  const loading = await open(pdf);
  const document = await loading.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    pages.push(wordsOf(content.items.filter((item) => isOnPage(item, page.view))));
  }
  await loading.destroy();
  return pages;
}

/**
 * The same for a letter as Coxa writes them, in a sixth of the time. What that reader does not know, the other reads.
 * @param {Uint8Array} pdf
 */
async function textOfLetter(pdf) {
  try {
    return textOfSheets(new PdfParts(pdf));
  } catch {
    return textOf(pdf);
  }
}

/**
 * Text that runs off the sheet is in the file, but nobody can read it. Marks of structure have no place.
 * @param {any} item
 * @param {readonly number[]} view left, bottom, right and top of the page, in points
 */
function isOnPage(item, [left = 0, bottom = 0, right = 0, top = 0]) {
  if (!item.transform) return true;
  const [x, y] = item.transform.slice(4);
  return x >= left && x + item.width <= right && y >= bottom && y <= top;
}

/** @param {readonly any[]} items */
function wordsOf(items) {
  /** @type {boolean[]} */
  const artifacts = [];
  let words = "";
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) artifacts.push(item.tag === "Artifact");
    else if (item.type === "endMarkedContent") artifacts.pop();
    else if (!artifacts.includes(true)) words += `${item.str}\n`;
  }
  return words;
}

const readings = { files: filesIn, text: textOf, letter: textOfLetter };

process.on("disconnect", () => process.exit(0));
process.on("message", async (/** @type {any} */ job) => {
  try {
    /** @type {{ pdf: Uint8Array, read: keyof typeof readings }} */
    const { pdf, read } = job.job;
    process.send?.({ id: job.id, answer: await readings[read](pdf) });
  } catch (error) {
    process.send?.({ id: job.id, fault: error instanceof Error ? error.message : String(error) });
  }
});
process.send?.({ ready: true });
