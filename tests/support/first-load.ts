import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const built = path.resolve(".next");
const manifestName = "page_client-reference-manifest.js";
const buildManifest = z.object({ rootMainFiles: z.array(z.string()) });
const manifests = z.record(z.string(), z.object({ entryJSFiles: z.record(z.string(), z.array(z.string())) }));

/**
 * By page, the scripts that it names in its HTML, gzipped, in kilobytes of 1,000 bytes: what has to be there before it
 * answers to anybody. Read from the build; what a page fetches once it is shown, such as its forms, is not in it.
 */
export function firstLoadOfPages(): ReadonlyMap<string, number> {
  const { rootMainFiles } = buildManifest.parse(
    JSON.parse(readFileSync(path.join(built, "build-manifest.json"), "utf8")),
  );
  const pages = path.join(built, "server", "app");
  const files = readdirSync(pages, { recursive: true, encoding: "utf8" }).filter(
    (file) => path.basename(file) === manifestName,
  );
  return new Map(
    files.flatMap((file) =>
      Object.entries(readManifest(path.join(pages, file))).map(
        ([page, { entryJSFiles }]): [string, number] => [
          page.replace(/\/page$/, "") || "/",
          sizeOf([...rootMainFiles, ...Object.values(entryJSFiles).flat()]),
        ],
      ),
    ),
  );
}

/** The build writes the manifest as a script: one assignment of a JSON value. */
function readManifest(file: string): z.infer<typeof manifests> {
  const text = readFileSync(file, "utf8");
  const [, page = "", json = ""] = text.match(/__RSC_MANIFEST\["(.+?)"\]\s*=\s*(\{.*\});?\s*$/s) ?? [];
  return manifests.parse({ [page]: JSON.parse(json) });
}

const sizes = new Map<string, number>();

function sizeOf(files: readonly string[]): number {
  const bytes = [...new Set(files.map((file) => decodeURIComponent(file)))].map((file) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(path.join(built, file))).length;
    sizes.set(file, known);
    return known;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
