import { createRequire } from "node:module";
import path from "node:path";

interface Bundler {
  readonly build: (
    options: Record<string, unknown>,
  ) => Promise<{ outputFiles: readonly { contents: Uint8Array }[] }>;
}

/** The bundler that tsx brings along. */
const fromTsx = createRequire(createRequire(path.resolve("package.json")).resolve("tsx/package.json"));
const bundler: Bundler = fromTsx("esbuild");

/** What `contents`, a module in TypeScript, becomes for a browser, with all that it imports. */
export async function bundled(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await bundler.build({
    stdin: { contents, resolveDir: path.resolve("."), loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    tsconfig: path.resolve("tsconfig.json"),
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Everything clinical that the workspace shows. */
export const clinicalOfWorkspace = `
  export { assess } from "@/lib/clinical/assess";
  export { safestPath } from "@/lib/clinical/safest-path";
  export { noneOfThese } from "@/lib/clinical/question-groups";
  export { differential } from "@/lib/clinical/differential";
  export { suggestTests, suggestRoutes } from "@/lib/clinical/suggestions";
  export { readiness } from "@/lib/clinical/readiness";
  export { noteSentences } from "@/lib/clinical/note";
  export { leaflet } from "@/lib/clinical/leaflet";
  export { suggestAdvice } from "@/lib/clinical/management/advice";
`;
