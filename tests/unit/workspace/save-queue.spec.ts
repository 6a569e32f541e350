import { expect, test } from "@playwright/test";
import type { Saving } from "@/app/_ui/save-state";
import { type QueueOptions, SaveQueue } from "@/app/consultations/[consultationId]/_components/save-queue";
import { FarEnd } from "./far-end";
import { HandClock, settle } from "./hand-clock";

function openQueue({ written = async () => undefined }: Partial<Pick<QueueOptions, "written">> = {}) {
  const clock = new HandClock();
  const server = new FarEnd();
  const states: Saving[] = [];
  const queue = new SaveQueue({
    revision: 4,
    deliver: server.deliver,
    later: clock.later,
    onState: (saving) => states.push(saving),
    onSaved: () => undefined,
    written,
  });
  const said = () => states.at(-1);
  return { clock, server, queue, said };
}

test("a change is sent within 600 ms of the last one, in one batch with the others", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(400);
  queue.add("nrs_now", 4);
  await clock.pass(400);
  expect(server.batches).toHaveLength(0);
  await clock.pass(200);
  expect(server.sent(0)).toBe("rest_pain=true nrs_now=4");
  expect(server.batches[0]?.baseRevision).toBe(4);
});

test("typing without a pause is sent within a second all the same", async () => {
  const { clock, server, queue } = openQueue();
  for (let letter = 1; letter <= 3; letter++) {
    queue.add("occupation", "farmer".slice(0, letter));
    await clock.pass(300);
  }
  expect(server.sent(0)).toBe("occupation=far");
});

test("saved is only said after the server has acknowledged everything", async () => {
  const { clock, server, queue, said } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  expect(said()).toEqual({ state: "saving" });
  queue.add("nrs_now", 4);
  await server.acknowledge({ revision: 5 });
  expect(said()).toEqual({ state: "saving" });
  await clock.pass(0);
  await server.acknowledge({ revision: 6, savedAt: "2026-11-24T10:42:08.000Z" });
  expect(said()).toEqual({ state: "saved", at: "2026-11-24T10:42:08.000Z" });
  expect(queue.unsaved).toBe(0);
});

test("one batch is under way at a time, and the next starts from its revision", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  queue.add("rest_pain", false);
  queue.flush();
  await settle();
  expect(server.batches).toHaveLength(1);
  await server.acknowledge({ revision: 5 });
  await clock.pass(0);
  expect(server.sent(1)).toBe("rest_pain=false");
  expect(server.batches[1]?.baseRevision).toBe(5);
});

test("a broken connection keeps what was changed, says how much and why, and tries again more and more slowly", async () => {
  const { clock, server, queue, said } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  queue.add("nrs_now", 4);
  await server.breakConnection();
  expect(said()).toEqual({ state: "waiting", changes: 2, why: "no connection to Coxa" });
  await clock.pass(1000);
  await server.breakConnection();
  await clock.pass(1000);
  expect(server.batches).toHaveLength(2);
  await clock.pass(1000);
  expect(server.sent(2)).toBe("nrs_now=4 rest_pain=true");
  await server.acknowledge({ revision: 5 });
  expect(said()?.state).toBe("saved");
});

test("an older value under way never replaces a newer one that waits", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("occupation", "farm");
  await clock.pass(500);
  queue.add("occupation", "farmer");
  await server.breakConnection();
  await clock.pass(1000);
  expect(server.sent(1)).toBe("occupation=farmer");
});

test("signed out: the changes wait and go once somebody has signed in again", async () => {
  const { clock, server, queue, said } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  await server.refuse("session.none");
  expect(said()).toEqual({ state: "waiting", changes: 1, why: "signed out" });
  expect(queue.inTrouble).toBe(true);
  await clock.pass(1000);
  await server.acknowledge({ revision: 5 });
  expect(said()?.state).toBe("saved");
});

test("a consultation completed elsewhere ends all tries and says so", async () => {
  const { clock, server, queue, said } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  await server.refuse("consultation.completed", "This consultation is completed.");
  expect(said()).toEqual({ state: "failed", message: "This consultation is completed." });
  await clock.pass(60_000);
  expect(server.batches).toHaveLength(1);
});

test("whoever waits for everything to be saved learns of success and of failure", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("rest_pain", true);
  const first = queue.settled();
  await server.breakConnection();
  expect(await first).toBe(false);
  const second = queue.settled();
  await clock.pass(0);
  await server.acknowledge({ revision: 5 });
  expect(await second).toBe(true);
  expect(queue.revision).toBe(5);
});

test("a page that goes away hands over what the server has not seen", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  queue.add("nrs_now", 4);
  queue.handOver();
  expect(server.sent(1)).toBe("rest_pain=true nrs_now=4");
});

test("what is under way when the page goes is sent once more, by a request that outlives the page", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  queue.handOver();
  expect(server.batches[1]).toEqual(server.batches[0]);
  expect(server.partings).toEqual([false, true]);
});

test("what the browser may still keep from before a batch counts as older to the server than the batch", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("patient_concerns", "st");
  const keptLate = queue.unsavedBatch;
  queue.add("patient_concerns", "stairs");
  await clock.pass(500);
  expect(server.sent(0)).toBe("patient_concerns=stairs");
  expect(server.batches[0]?.sequence).toBeGreaterThan(keptLate.sequence);
  queue.add("nrs_now", 4);
  const keptSince = queue.unsavedBatch;
  expect(keptSince.sequence).toBeGreaterThan(server.batches[0]?.sequence ?? 0);
  queue.handOver();
  expect(server.batches.at(-1)).toEqual(keptSince);
});

test("a batch that a failure put back counts no higher than what was typed meanwhile", async () => {
  const { clock, server, queue } = openQueue();
  queue.add("rest_pain", true);
  await clock.pass(500);
  await server.breakConnection();
  await clock.pass(1000);
  expect(server.batches.map(({ sequence }) => sequence)).toEqual([1, 1]);
  await server.breakConnection();
  queue.add("rest_pain", false);
  await clock.pass(2000);
  expect(server.batches.at(-1)).toMatchObject({
    sequence: 2,
    changes: [{ fieldId: "rest_pain", value: false }],
  });
});

test("of more than goes in one batch nothing is sent before the browser keeps all of it", async () => {
  const keeps = Promise.withResolvers<void>();
  const { clock, server, queue } = openQueue({ written: () => keeps.promise });
  for (let at = 0; at < 201; at++) queue.add(`field_${at}`, at);
  await clock.pass(500);
  expect(server.batches).toEqual([]);
  keeps.resolve();
  await clock.pass(0);
  expect(server.batches[0]?.changes).toHaveLength(200);
});

test("more than 200 changes go in several batches", async () => {
  const { clock, server, queue } = openQueue();
  for (let at = 0; at < 201; at++) queue.add(`field_${at}`, at);
  await clock.pass(500);
  expect(server.batches[0]?.changes).toHaveLength(200);
  await server.acknowledge({ revision: 5 });
  await clock.pass(0);
  expect(server.batches[1]?.changes).toHaveLength(1);
});
