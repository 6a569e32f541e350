import { openDatabase } from "@/db/client";
import { seedDemo } from "@/db/seed";
import { viewInsight } from "@/lib/insight";
import { tasks } from "@/lib/jobs";
import { expect, plainTest as test } from "../support/bench";
import { copyTemplate, dropDatabase } from "../support/database-cluster";
import { quantileOf } from "../support/figures";
import { actingIn } from "../support/fixtures";
import { addPatients, addReturnedReferrals, addSentReferrals } from "../support/many-rows";

const many = 100_000;
const looks = Number(process.env.COXA_BENCH_LOADS ?? 20);

/** How long it took, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

test(`insight and the day's reconciliation, with ${many} referrals open and as many returned`, async ({
  report,
}) => {
  test.setTimeout(1_500_000);
  const database = await copyTemplate("coxa_bench_insight");
  await seedDemo(database, new Date());
  await addPatients(database, 5000);
  await addSentReferrals(database, many);
  await addReturnedReferrals(database, many);
  const app = openDatabase(database.appUrl, { connections: 1 });
  const acting = actingIn(app);
  for (const who of ["gp", "physio"]) {
    for (const days of [30, 365]) {
      const samples: number[] = [];
      const found = await acting(who, viewInsight, { days });
      expect(found.states.length).toBeGreaterThan(1);
      const sent = Math.max(...found.states.map(({ count }) => count));
      for (let at = 0; at < looks; at++) samples.push(await timed(() => acting(who, viewInsight, { days })));
      const what = `insight of ${who}, ${days} days, ${sent} referrals`;
      report({ what: `${what}, median`, value: quantileOf(samples, 0.5), unit: "ms" });
      report({ what: `${what}, slowest`, value: Math.max(...samples), unit: "ms" });
    }
  }
  await app.close();
  const worker = openDatabase(database.workerUrl, { connections: 1 });
  const { reconcile } = tasks(
    worker,
    async () => undefined,
    () => new Date(),
  );
  await reconcile({});
  const samples: number[] = [];
  for (let at = 0; at < looks; at++) samples.push(await timed(() => reconcile({})));
  await worker.close();
  report({
    what: "reconciliation of every organisation, median",
    value: quantileOf(samples, 0.5),
    unit: "ms",
  });
  report({ what: "reconciliation of every organisation, slowest", value: Math.max(...samples), unit: "ms" });
  await dropDatabase(database.name);
});
