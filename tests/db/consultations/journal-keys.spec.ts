import { createHash } from "node:crypto";
import { demoId } from "@/db/demo/demo-ids";
import { deriveJournalKeys, startConsultation } from "@/lib/consultations";
import { type Coxa, expect, test, testNow } from "../../support/acting";

const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000);

async function drafts(coxa: Coxa) {
  const started = await Promise.all(
    [120, 121].map((number) => coxa.as("gp", startConsultation, { patientId: demoId(4, number) })),
  );
  return started.map((draft) => {
    if (!draft.ok) throw new Error(draft.message);
    return draft.value.consultationId;
  });
}

async function keysOf(coxa: Coxa, name: string, consultationId = "", opens: string[] = [], now = testNow) {
  const keys = await coxa.as(name, deriveJournalKeys, { consultationId, opens }, now);
  if (!keys.ok) throw new Error(keys.message);
  return keys.value;
}

test("a key is one person's, of one draft and one hour, and the same whenever it is asked for", async ({
  coxa,
}) => {
  const [first, second] = await drafts(coxa);
  const asked = await Promise.all([
    keysOf(coxa, "gp", first),
    keysOf(coxa, "gp2", first),
    keysOf(coxa, "gp", second),
    keysOf(coxa, "gp", first, [], hours(1)),
  ]);
  expect(new Set(asked.map(({ seals }) => seals.key)).size).toBe(4);
  expect(await keysOf(coxa, "gp", first)).toEqual(asked[0]);
  expect(Buffer.from(asked[0].seals.key, "base64url")).toHaveLength(32);
});

test("a key opens what it sealed for a day, and nothing after that", async ({ coxa }) => {
  const [draft] = await drafts(coxa);
  const { seals } = await keysOf(coxa, "gp", draft);
  const later = (now: Date) => keysOf(coxa, "gp", draft, [seals.id], now);
  expect((await later(hours(23))).opens).toEqual([seals]);
  expect((await later(hours(24))).opens).toEqual([]);
  expect((await later(hours(-1))).opens).toEqual([]);
});

test("during a change of secret the old one still opens, and only the new one seals", async ({ coxa }) => {
  const [draft] = await drafts(coxa);
  const before = process.env.COXA_JOURNAL_KEY ?? "";
  const { seals } = await keysOf(coxa, "gp", draft);
  const next = createHash("sha256").update(before).digest("base64");
  try {
    process.env.COXA_JOURNAL_KEY = `${next},${before}`;
    const during = await keysOf(coxa, "gp", draft, [seals.id]);
    expect(during.opens).toEqual([seals]);
    expect(during.seals.key).not.toBe(seals.key);
    process.env.COXA_JOURNAL_KEY = next;
    expect((await keysOf(coxa, "gp", draft, [seals.id])).opens).toEqual([]);
  } finally {
    process.env.COXA_JOURNAL_KEY = before;
  }
});

test("no key is given to who may not record, or for another practice's draft", async ({ coxa }) => {
  const [consultationId] = await drafts(coxa);
  const ask = (name: string) => coxa.as(name, deriveJournalKeys, { consultationId, opens: [] });
  expect(await ask("secretary")).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await ask("gp.harbour")).toMatchObject({ ok: false, code: "not-found" });
});
