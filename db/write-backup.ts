import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { type BackupManifest, manifestName } from "./backup-manifest";

const chunk = 1 << 20;
const empty = Buffer.alloc(0);

/** A backup being written: folders and files as they come, and last the list of them. */
export type BackupWriter = {
  folder(name: string): Promise<void>;
  /** Takes in a file that the server may be writing to, or may have removed: as long as it is when it is opened. */
  file(name: string, from: string): Promise<void>;
  text(name: string, contents: string): Promise<void>;
  /** Resolves when all of it is on the disk. */
  close(about: Pick<BackupManifest, "takenAt" | "postgres">): Promise<void>;
  abandon(fault: Error): Promise<void>;
};

/** Begins a backup in `file`, readable by this account alone. */
export function writeBackup(file: string): BackupWriter {
  const archive = pack();
  const files: BackupManifest["files"] = {};
  const target = createWriteStream(file, { mode: 0o600, flush: true });
  const written = pipeline(archive, createGzip({ level: 6 }), target);
  written.catch(() => undefined); // told by whoever waits for it

  async function enter(name: string, size: number, contents: AsyncIterable<Buffer>): Promise<string> {
    const hash = createHash("sha256");
    const entry = archive.entry({ name, size });
    for await (const bytes of contents) {
      hash.update(bytes);
      if (!entry.write(bytes)) {
        await Promise.race([once(entry, "drain"), written]);
      }
    }
    entry.end(empty);
    return hash.digest("hex");
  }

  return {
    async folder(name) {
      archive.entry({ name: `data/${name}`, type: "directory" });
    },
    async file(name, from) {
      const handle = await openIfThere(from);
      if (handle) {
        try {
          const { size } = await handle.stat();
          files[name] = { bytes: size, sha256: await enter(`data/${name}`, size, exactly(handle, size)) };
        } finally {
          await handle.close();
        }
      }
    },
    async text(name, contents) {
      const bytes = Buffer.from(contents);
      files[name] = { bytes: bytes.length, sha256: await enter(`data/${name}`, bytes.length, only(bytes)) };
    },
    async close(about) {
      const bytes = Buffer.from(JSON.stringify({ format: 1, ...about, files } satisfies BackupManifest));
      await enter(manifestName, bytes.length, only(bytes));
      archive.finalize();
      await written;
    },
    async abandon(fault) {
      target.destroy(fault);
      await written.catch(() => undefined);
    },
  };
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file);
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") {
      return undefined;
    }
    throw fault;
  }
}

/** The first `size` bytes; zeros for what was cut off meanwhile, which the write-ahead log makes good. */
async function* exactly(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const buffer = Buffer.alloc(Math.min(chunk, size - at));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    const bytes = bytesRead > 0 ? buffer.subarray(0, bytesRead) : buffer;
    at += bytes.length;
    yield bytes;
  }
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
