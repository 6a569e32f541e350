// @ts-check
// Runs in a process of its own, so that a stuck layout can be killed. Takes letters as JSON, gives back PDFs.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import typst from "@myriaddreamin/typst-ts-node-compiler";

const folder = dirname(fileURLToPath(import.meta.url));
const compiler = typst.NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontPaths: [join(folder, "fonts")] }],
});

/** Every so often what no letter needed since the time before is forgotten: what they share is laid out once. */
const lettersBetweenEvictions = 8;
/** Laid-out letters are memory of the engine, of which the collector of this language sees nothing: it is told to. */
const lettersBetweenCollections = 10;
let letters = 0;

/**
 * @param {{ template: string, data: string, document?: string, standard: string }} job the data are JSON, and only
 *   ever printed; the document is carried in the file as it is
 */
function compile(job) {
  const compiled = compiler.compile({
    mainFilePath: join(folder, `${job.template}.typ`),
    inputs: { data: job.data, ...(job.document === undefined ? {} : { document: job.document }) },
  });
  const faults = compiled.takeError()?.shortDiagnostics ?? [];
  const warnings = compiled.takeWarnings()?.shortDiagnostics ?? [];
  // A warning is a missing font or a layout that did not settle: neither letter may leave.
  const first = faults[0] ?? warnings[0];
  if (first || !compiled.result) throw new Error(String(first?.message ?? "no document"));
  return compiler.pdf(compiled.result, { pdfStandard: job.standard });
}

process.on("disconnect", () => process.exit(0));
process.on("message", async (/** @type {any} */ job) => {
  /** @type {{ id: number, answer?: Uint8Array, fault?: string }} */
  const reply = { id: job.id };
  try {
    reply.answer = compile(job.job);
  } catch (error) {
    reply.fault = error instanceof Error ? error.message : String(error);
  }
  process.send?.(reply);
  letters += 1;
  if (letters % lettersBetweenEvictions === 0) compiler.evictCache(1);
  if (letters % lettersBetweenCollections === 0) globalThis.gc?.();
  // What was collected is freed on a macrotask; without both the process grows by over 1 MB a letter.
  await new Promise(setImmediate);
});
process.send?.({ ready: true });
