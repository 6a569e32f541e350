import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** One import as it is written: `to` is a file of the repository or the name of a package. */
export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

export type SourceFile = {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

const sources = /\.(ts|tsx|mts|mjs|js)$/;

/** Every file under the given folders, as paths from the root of the repository. */
export function filesUnder(...folders: string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.posix.join(folder, name)),
    )
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Every source file under the given folders, with its imports. */
export function readSources(...folders: string[]): SourceFile[] {
  return filesUnder(...folders)
    .filter((file) => sources.test(file))
    .map((file) => {
      const text = readFileSync(file, "utf8");
      return { file, text, imports: importsIn(file, text) };
    });
}

/** The imports that a file with this text would have: static, re-exports, dynamic and required. */
export function importsIn(file: string, text: string): Import[] {
  const code = withoutComments(text);
  const statement = /(?:^|[;\n])\s*(?:import|export)(\s+type)?\b[^"';=]*?\bfrom\s*["']([^"']+)["']/g;
  const bare = /(?:^|[;\n])\s*import\s*["']([^"']+)["']/g;
  const call = /\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/g;
  return [
    ...[...code.matchAll(statement)].map(([, type, target = ""]) => ({
      target,
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(bare)].map(([, target = ""]) => ({ target, typeOnly: false })),
    ...[...code.matchAll(call)].map(([, target = ""]) => ({ target, typeOnly: false })),
  ].map(({ target, typeOnly }) => ({ from: file, to: resolved(file, target), typeOnly }));
}

/** Groups of files that import one another in a circle; `follow` says which imports count. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      found.push([...trail.slice(start), node]);
      return;
    }
    if (done.has(node)) {
      return;
    }
    for (const next of graph.get(node) ?? []) {
      visit(next, [...trail, node]);
    }
    done.add(node);
  };
  for (const node of graph.keys()) {
    visit(node, []);
  }
  return found;
}

function resolved(file: string, target: string): string {
  if (!target.startsWith(".") && !target.startsWith("@/")) {
    return target;
  }
  const base = target.startsWith("@/") ? target.slice(2) : path.posix.join(path.posix.dirname(file), target);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`, `${base}/index.ts`];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? base;
}

/** Blanks comments, but not what looks like one inside a string. */
function withoutComments(text: string): string {
  const pieces = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(pieces, (_, string: string | undefined) => string ?? "");
}
