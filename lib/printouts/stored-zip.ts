import { crc32 } from "node:zlib";

/** One file of an archive; PDFs are packed already, so nothing is packed again. */
export interface ArchivedFile {
  /** ASCII, without folders. */
  readonly name: string;
  readonly content: Uint8Array;
}

const localHeader = 0x04034b50;
const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;
/** 1980-01-01, the first day the format knows: the archive tells nothing of when it was made. */
const noDate = 0x0021;

/** Writes an archive piece by piece, so that it can be sent while it grows: each file as it comes, then `end()`. */
export class StoredZip {
  readonly #directory: Buffer[] = [];
  #at = 0;

  add({ name, content }: ArchivedFile): Uint8Array {
    const file = Buffer.from(name, "ascii");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(noDate, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(file.length, 22);
    const piece = Buffer.concat([mark(localHeader), facts, file, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(this.#at, 10);
    this.#directory.push(Buffer.concat([mark(directoryEntry), version, facts, place, file]));
    this.#at += piece.length;
    return piece;
  }

  end(): Uint8Array {
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.#directory.length, 4);
    end.writeUInt16LE(this.#directory.length, 6);
    end.writeUInt32LE(directory.length, 8);
    end.writeUInt32LE(this.#at, 12);
    return Buffer.concat([directory, mark(directoryEnd), end]);
  }
}

const version = Buffer.from([20, 0]);

function mark(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
