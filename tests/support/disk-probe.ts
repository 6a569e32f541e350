import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * How long the disk alone takes for `count` writes of 8 kB, each until it is safe, one after the other; in
 * milliseconds each. In the folder of the database that benchmarks are measured on, so that a figure that waits for
 * the disk can be told from one that waits for Coxa.
 */
export function safeWrites(count: number): readonly number[] {
  const folder = mkdtempSync(path.join(tmpdir(), "coxa-disk-"));
  const file = openSync(path.join(folder, "written"), "w");
  const block = Buffer.alloc(8192, 1);
  try {
    return Array.from({ length: count }, (_, number) => {
      const began = performance.now();
      writeSync(file, block, 0, block.length, number * block.length);
      fdatasyncSync(file);
      return performance.now() - began;
    });
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}
