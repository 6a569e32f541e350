import { join } from "node:path";

/**
 * Where the template, the fonts and the worker scripts lie. They are found from the folder the process was
 * started in, because a server bundle does not lie beside them: every npm script starts in the project's root.
 */
function letterFolder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "lib", "letters");
}

export function fontFolder(): string {
  return join(letterFolder(), "fonts");
}

/** The path of a worker script beside this file. */
export function workerScript(name: "typst-worker.mjs" | "pdf-text-worker.mjs"): string {
  return join(letterFolder(), name);
}
