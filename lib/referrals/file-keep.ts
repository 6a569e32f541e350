import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { errorFields, log } from "@/lib/platform/log";
import { type ObjectStore, objectStore } from "@/lib/platform/object-store-settings";

/** Less than a transaction may rest, and enough for 10 MB. */
const patience = 8000;

/** Where a file's bytes are: in its row, or under a key in the object store. Exactly one of the two. */
export type Kept =
  | { readonly content: Uint8Array; readonly objectKey: null }
  | { readonly content: null; readonly objectKey: string };

/**
 * Keeps a file's bytes: in the object store where one is set, else in the row. The organisation comes first in the
 * key, so that a bucket's own rules can follow it. `undefined` when the object store did not take them; then nothing
 * may be stored. A transaction that is rolled back leaves an object that no row names.
 */
export async function keepFile(
  place: { readonly organisationId: string; readonly referralId: string; readonly id: string },
  content: Uint8Array,
): Promise<Kept | undefined> {
  const store = objectStore();
  if (!store) {
    return { content, objectKey: null };
  }
  const objectKey = `${place.organisationId}/${place.referralId}/${place.id}`;
  try {
    const answer = await ask(store, objectKey, { method: "PUT", body: new Uint8Array(content) });
    if (!answer.ok) {
      throw new Error(`the object store answered ${answer.status}`);
    }
    return { content: null, objectKey };
  } catch (fault) {
    log.error("a file was not taken by the object store", errorFields(fault));
    return undefined;
  }
}

/** The bytes again, which must still be what was stored. `undefined` when they cannot be had or are not. */
export async function keptFile(
  file: { readonly content: Uint8Array | null; readonly objectKey: string | null },
  sha256: string,
): Promise<Uint8Array | undefined> {
  const content = file.content ?? (file.objectKey ? await fetched(file.objectKey) : undefined);
  return content && createHash("sha256").update(content).digest("hex") === sha256 ? content : undefined;
}

async function fetched(objectKey: string): Promise<Uint8Array | undefined> {
  const store = objectStore();
  try {
    const answer = store && (await ask(store, objectKey, { method: "GET" }));
    if (!answer?.ok) {
      throw new Error(answer ? `the object store answered ${answer.status}` : "no object store is set");
    }
    return new Uint8Array(await answer.arrayBuffer());
  } catch (fault) {
    log.error("a file did not come from the object store", errorFields(fault));
    return undefined;
  }
}

function ask(
  { endpoint, bucket, region, accessKeyId, secretAccessKey }: ObjectStore,
  objectKey: string,
  request: { readonly method: "GET" | "PUT"; readonly body?: Uint8Array<ArrayBuffer> },
): Promise<Response> {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 1 });
  const url = `${endpoint.replace(/\/$/, "")}/${bucket}/${objectKey}`;
  return client.fetch(url, { ...request, signal: AbortSignal.timeout(patience) });
}
