import { demoId } from "@/db/demo/demo-ids";
import { attachFile, downloadAttachment, redirectReferral, sendReferral } from "@/lib/referrals";
import { test as base, type Coxa, expect } from "../../support/acting";
import { type ObjectStoreServer, startObjectStore } from "../../support/object-store";
import { aDraft } from "../../support/refer";

const test = base.extend<{ store: ObjectStoreServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  store: async ({}, use) => {
    const store = await startObjectStore();
    Object.assign(process.env, store.settings);
    await use(store);
    for (const name of Object.keys(store.settings)) delete process.env[name];
    await store.close();
  },
});

const page = new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);

async function attached(coxa: Coxa, referralId: string): Promise<string> {
  const kept = await coxa.as("gp", attachFile, { referralId, fileName: "scan.pdf", content: page });
  if (!kept.ok) throw new Error(kept.message);
  return kept.value.attachmentId;
}

test("with an object store a file's bytes are there alone, under a key that begins with its organisation, and both sides get them", async ({
  coxa,
  store,
}) => {
  const referralId = await aDraft(coxa);
  const attachmentId = await attached(coxa, referralId);
  expect(store.refused).toEqual([]);
  const key = `${demoId(1, 1)}/${referralId}/${attachmentId}`;
  expect([...store.objects.keys()]).toEqual([key]);
  const [row] = await coxa.superuser`select content, object_key from attachments where id = ${attachmentId}`;
  expect(row).toEqual({ content: null, object_key: key });
  const asked = { referralId, attachmentId };
  expect(await coxa.as("physio", downloadAttachment, asked)).toMatchObject({ code: "not-found" });
  await coxa.as("gp", sendReferral, { referralId });
  for (const who of ["gp", "physio"]) {
    const got = await coxa.as(who, downloadAttachment, asked);
    expect(got.ok && Buffer.from(got.value.content).equals(store.objects.get(key) ?? Buffer.alloc(0))).toBe(
      true,
    );
  }
  for (const who of ["gp.harbour", "physio.vale"]) {
    expect(await coxa.as(who, downloadAttachment, asked)).toMatchObject({ code: "not-found" });
  }
});

test("a redirected referral's file is read from where it lies, and by the new service", async ({
  coxa,
  store,
}) => {
  const referralId = await aDraft(coxa);
  const attachmentId = await attached(coxa, referralId);
  await coxa.as("gp", sendReferral, { referralId });
  const moved = await coxa.as("physio", redirectReferral, {
    referralId,
    serviceId: demoId(2, 2),
    note: "Nearer to where she lives",
  });
  if (!moved.ok) throw new Error(moved.message);
  const [next] = await coxa.superuser<
    { id: string }[]
  >`select id from referrals where redirected_from = ${referralId}`;
  const got = await coxa.as("physio.vale", downloadAttachment, { referralId: next?.id, attachmentId });
  expect(got).toMatchObject({ ok: true, value: { fileName: "scan.pdf" } });
  expect(store.objects.size).toBe(1);
});

test("a file that the object store does not take is refused by name; one that was changed there is given to nobody", async ({
  coxa,
  store,
}) => {
  const referralId = await aDraft(coxa);
  store.answerWith = 503;
  const refused = await coxa.as("gp", attachFile, { referralId, fileName: "scan.pdf", content: page });
  expect(refused).toMatchObject({ code: "attachment.refused" });
  expect(JSON.stringify(refused)).toContain("scan.pdf");
  store.answerWith = undefined;
  const attachmentId = await attached(coxa, referralId);
  const asked = { referralId, attachmentId };
  store.answerWith = 500;
  expect(await coxa.as("gp", downloadAttachment, asked)).toMatchObject({ code: "attachment.unreachable" });
  store.answerWith = undefined;
  expect(await coxa.as("gp", downloadAttachment, asked)).toMatchObject({ ok: true });
  for (const key of store.objects.keys()) store.objects.set(key, Buffer.from("something else"));
  expect(await coxa.as("gp", downloadAttachment, asked)).toMatchObject({ code: "attachment.unreachable" });
});

test("a request whose signature is wrong is not taken by the store that these tests use", async ({
  coxa,
  store,
}) => {
  process.env.COXA_S3_SECRET_ACCESS_KEY = "another key";
  const referralId = await aDraft(coxa);
  const refused = await coxa.as("gp", attachFile, { referralId, fileName: "scan.pdf", content: page });
  expect(refused).toMatchObject({ code: "attachment.refused" });
  expect(store.refused).toContain("the signature is wrong");
});

test("files kept in the database before are read there still", async ({ coxa }) => {
  const referralId = await aDraft(coxa);
  const attachmentId = await attached(coxa, referralId);
  const store = await startObjectStore();
  Object.assign(process.env, store.settings);
  expect(await coxa.as("gp", downloadAttachment, { referralId, attachmentId })).toMatchObject({ ok: true });
  for (const name of Object.keys(store.settings)) delete process.env[name];
  await store.close();
});
