import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chown, mkdir, open } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { type BackupManifest, manifestName, manifestSchema } from "./backup-manifest";

/** The account that is to own what is unpacked; this process's own if `undefined`. */
export type FileOwner = { readonly uid: number; readonly gid: number } | undefined;

/**
 * Unpacks a backup into `folder` and compares every file with the list at its end.
 * @throws Error that names the first file that is not as it was backed up, or says that the backup was cut short.
 */
export async function unpackBackup(file: string, folder: string, owner: FileOwner): Promise<BackupManifest> {
  const found: BackupManifest["files"] = {};
  let list = "";
  const archive = extract();
  const read = pipeline(createReadStream(file), createGunzip(), archive);
  read.catch(() => undefined); // the loop below throws the same
  try {
    for await (const entry of archive) {
      const { name, type } = entry.header;
      if (name === manifestName) {
        list = await text(entry);
      } else if (type === "directory") {
        await makeFolder(placeIn(folder, name), owner);
        entry.resume();
      } else {
        found[name.slice("data/".length)] = await unpackFile(placeIn(folder, name), entry, owner);
      }
    }
    await read;
  } catch (fault) {
    throw new Error(`${file} cannot be read: it is damaged or was cut short.`, { cause: fault });
  }
  return compared(file, found, list);
}

function compared(file: string, found: BackupManifest["files"], list: string): BackupManifest {
  if (!list) {
    throw new Error(`${file} was cut short: the list of its files is missing.`);
  }
  const manifest = manifestSchema.parse(JSON.parse(list));
  const names = new Set([...Object.keys(manifest.files), ...Object.keys(found)]);
  for (const name of names) {
    const [wanted, got] = [manifest.files[name], found[name]];
    if (wanted?.sha256 !== got?.sha256 || wanted?.bytes !== got?.bytes) {
      throw new Error(`${file} is damaged: ${name} is not as it was backed up.`);
    }
  }
  return manifest;
}

/** Where an entry goes. @throws Error for a name that would leave the folder. */
function placeIn(folder: string, name: string): string {
  const place = path.resolve(folder, path.relative("data", name));
  if (!name.startsWith("data/") || !place.startsWith(path.resolve(folder))) {
    throw new Error(`${name} does not belong into a backup of Coxa.`);
  }
  return place;
}

async function makeFolder(place: string, owner: FileOwner): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (owner) {
    await chown(place, owner.uid, owner.gid);
  }
}

async function unpackFile(place: string, entry: AsyncIterable<unknown>, owner: FileOwner) {
  const hash = createHash("sha256");
  const handle = await open(place, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const part of bytesOf(entry)) {
      hash.update(part);
      bytes += part.length;
      await handle.write(part);
    }
    await handle.sync();
    if (owner) {
      await handle.chown(owner.uid, owner.gid);
    }
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const part of entry) {
    if (part instanceof Uint8Array) {
      yield part;
    }
  }
}
