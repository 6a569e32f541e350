import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { BackupManifest } from "./backup-manifest";
import { placeFor } from "./embedded-account";
import { installedBinaries } from "./embedded-binaries";
import { unpackBackup } from "./unpack-backup";

export type RestoredData = {
  readonly manifest: BackupManifest;
  /** Where the data from before is kept; `undefined` when there was none. */
  readonly before: string | undefined;
  /** Puts the data from before back and throws the restored data away. The server must be stopped. */
  undo(): void;
};

/**
 * Puts the data of a backup in the place of a cluster's, whole or not at all; what was there is kept beside it. The
 * server must be stopped; when it starts, it makes the data whole from the log in the backup.
 * @param folder of the cluster, as `startEmbedded` gets it
 * @param stamp what the name of the kept data ends with
 * @throws Error that a person can act on: a torn or damaged backup, or one of another PostgreSQL
 */
export async function putBackup(folder: string, file: string, stamp: string): Promise<RestoredData> {
  const place = placeFor(installedBinaries(process.cwd()), path.resolve(folder));
  const home = realpathSync(place.folder);
  const [data, partial] = [path.join(home, "data"), path.join(home, "data.restoring")];
  const owner = place.account.kind === "other" ? place.account : undefined;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  if (owner) {
    chownSync(partial, owner.uid, owner.gid);
  }
  try {
    const manifest = await unpackBackup(path.resolve(file), partial, owner);
    assertSameMajor(partial, place.binaries.version);
    const before = existsSync(data) ? path.join(home, `data.before-${stamp}`) : undefined;
    if (before) {
      renameSync(data, before);
    }
    renameSync(partial, data);
    return { manifest, before, undo: () => undo(data, before) };
  } catch (fault) {
    rmSync(partial, { recursive: true, force: true });
    throw fault;
  }
}

function undo(data: string, before: string | undefined): void {
  rmSync(data, { recursive: true, force: true });
  if (before) {
    renameSync(before, data);
  }
}

function assertSameMajor(data: string, installed: string): void {
  const version = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  if (installed.split(".")[0] !== version) {
    throw new Error(
      `The backup is of PostgreSQL ${version} and this Coxa brings ${installed}. Restore it with the Coxa that took it, then upgrade.`,
    );
  }
}
