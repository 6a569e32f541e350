import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { bundled, clinicalOfWorkspace } from "../../support/bundle";

const gzippedSize = async (contents: string) => gzipSync(await bundled(contents)).length;

test("the rules, explained, add less than 60 KB gzipped to a page, and without a schema library", async () => {
  const size = await gzippedSize('export { assess } from "@/lib/clinical/assess";');
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(35_000);
});

test("everything clinical that the workspace shows stays below 60 KB gzipped", async () => {
  expect(await gzippedSize(clinicalOfWorkspace)).toBeLessThan(60_000);
});
