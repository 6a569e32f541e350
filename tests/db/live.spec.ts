import { type Database, openDatabase } from "@/db/client";
import { demoId } from "@/db/demo/demo-ids";
import { type News, watch } from "@/lib/platform/live";
import { expect, test } from "../support/acting";
import { type Gate, gateTo } from "../support/gate";
import { aSentReferral } from "../support/refer";

const northmoor = demoId(1, 11);

/** A node of the app of which only the part that watches runs: what it is told, in order. */
function nodeOn(db: Database): News[] {
  const told: News[] = [];
  Object.assign(globalThis, { coxaDatabase: db, coxaListening: undefined });
  watch(northmoor, (news) => told.push(news));
  return told;
}

async function behind<T>(
  url: string,
  open: boolean,
  work: (db: Database, gate: Gate) => Promise<T>,
): Promise<T> {
  const gate = await gateTo(url, { open });
  const db = openDatabase(gate.url, { connections: 1 });
  try {
    return await work(db, gate);
  } finally {
    Object.assign(globalThis, { coxaDatabase: undefined, coxaListening: undefined });
    await gate.close();
    await db.close();
  }
}

test("each node hears of every change; one whose connection was lost looks again once it is back, and hears the next", async ({
  coxa,
  database,
}) => {
  test.setTimeout(60_000);
  const stays = openDatabase(database.appUrl, { connections: 1 });
  const steady = nodeOn(stays);
  await expect.poll(() => steady).toEqual([null]);
  await behind(database.appUrl, true, async (db, gate) => {
    const told = nodeOn(db);
    await expect.poll(() => told).toEqual([null]);
    const first = await aSentReferral(coxa);
    await expect.poll(() => told).toContainEqual({ subject: "referral", id: first });
    gate.shut();
    const missed = await aSentReferral(coxa);
    await expect.poll(() => steady).toContainEqual({ subject: "referral", id: missed });
    expect(told).not.toContainEqual({ subject: "referral", id: missed });
    const before = told.length;
    gate.open();
    await expect.poll(() => told.slice(before), { timeout: 30_000 }).toContain(null);
    const next = await aSentReferral(coxa);
    await expect.poll(() => told).toContainEqual({ subject: "referral", id: next });
  });
  await stays.close();
});

test("a node that started before its database could be reached hears once it can", async ({
  coxa,
  database,
}) => {
  test.setTimeout(60_000);
  await behind(database.appUrl, false, async (db, gate) => {
    const told = nodeOn(db);
    const early = await aSentReferral(coxa);
    expect(told).toEqual([]);
    gate.open();
    await expect.poll(() => told, { timeout: 30_000 }).toContain(null);
    const referralId = await aSentReferral(coxa);
    await expect.poll(() => told).toContainEqual({ subject: "referral", id: referralId });
    expect(early).not.toBe(referralId);
  });
});
