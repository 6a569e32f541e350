import type { Printable } from "./printable";

/** Bytes of a file's header in the archive before its name, and where name and content have their lengths. */
const header = { size: 30, contentLength: 18, nameLength: 26, mark: 0x04034b50 } as const;

/**
 * Fetches the archive of some printables, telling how many are in it so far. Rejects when it is stopped, or when the
 * connection breaks: half an archive is never saved.
 */
export async function readArchive(
  items: readonly Pick<Printable, "kind" | "id">[],
  signal: AbortSignal,
  onPrinted: (count: number) => void,
): Promise<Blob> {
  const response = await fetch("/print/batch", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ items }),
    signal,
  });
  if (!response.ok || !response.body) throw new Error("The printing was refused");
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const counter = new FileCounter();
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    onPrinted(Math.min(counter.count(next.value), items.length));
  }
  return new Blob(chunks, { type: "application/zip" });
}

/** Counts the files of an archive while it comes, by going from header to header. */
class FileCounter {
  #rest = new Uint8Array(0);
  #toSkip = 0;
  #files = 0;

  count(chunk: Uint8Array): number {
    const skipped = Math.min(this.#toSkip, chunk.length);
    this.#toSkip -= skipped;
    const bytes = new Uint8Array(this.#rest.length + chunk.length - skipped);
    bytes.set(this.#rest);
    bytes.set(chunk.subarray(skipped), this.#rest.length);
    this.#rest = this.#walk(bytes);
    return this.#files;
  }

  /** @returns the bytes of a header that is not whole yet */
  #walk(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const view = new DataView(bytes.buffer);
    let at = 0;
    while (at + header.size <= bytes.length && view.getUint32(at, true) === header.mark) {
      const length =
        header.size +
        view.getUint16(at + header.nameLength, true) +
        view.getUint32(at + header.contentLength, true);
      this.#files += 1;
      this.#toSkip = Math.max(0, at + length - bytes.length);
      at = Math.min(bytes.length, at + length);
    }
    return bytes.slice(at);
  }
}
