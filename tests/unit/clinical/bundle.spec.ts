import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

interface Bundler {
  readonly build: (
    options: Record<string, unknown>,
  ) => Promise<{ outputFiles: readonly { contents: Uint8Array }[] }>;
}

/** The bundler that tsx brings along. */
const fromTsx = createRequire(createRequire(path.resolve("package.json")).resolve("tsx/package.json"));
const bundler: Bundler = fromTsx("esbuild");

async function gzippedSize(contents: string): Promise<number> {
  const { outputFiles } = await bundler.build({
    stdin: { contents, resolveDir: path.resolve("."), loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    tsconfig: path.resolve("tsconfig.json"),
  });
  return gzipSync(outputFiles[0]?.contents ?? "").length;
}

test("the rules, explained, add less than 60 KB gzipped to a page, and without a schema library", async () => {
  const size = await gzippedSize('export { assess } from "@/lib/clinical/assess";');
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(35_000);
});

test("everything clinical that the workspace shows stays below 60 KB gzipped", async () => {
  const size = await gzippedSize(`
    export { assess } from "@/lib/clinical/assess";
    export { safestPath } from "@/lib/clinical/safest-path";
    export { noneOfThese } from "@/lib/clinical/question-groups";
    export { differential } from "@/lib/clinical/differential";
    export { suggestTests, suggestRoutes } from "@/lib/clinical/suggestions";
    export { readiness } from "@/lib/clinical/readiness";
    export { noteSentences } from "@/lib/clinical/note";
    export { leaflet } from "@/lib/clinical/leaflet";
    export { suggestAdvice } from "@/lib/clinical/management/advice";
  `);
  expect(size).toBeLessThan(60_000);
});
