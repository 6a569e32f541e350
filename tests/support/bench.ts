import type { Page } from "@playwright/test";
import { type ServedApp, startAppServer } from "./app-server";
import { dropDatabase } from "./database-cluster";
import { type Figure, figureAnnotation } from "./figures";
import { test as base } from "./fixtures";
import { addPatients, addSentReferrals } from "./many-rows";

interface BenchFixtures {
  /** Tells a figure: it is printed beside its goal when the test ends, and again in the summary. */
  readonly report: (figure: Figure) => void;
}

interface BenchWorkerFixtures {
  /** How much the served database holds besides the demo; `test.use({ rows: { … } })` at the top of a file. */
  readonly rows: { readonly patients: number; readonly referrals: number };
  /** The built app on a database of its own with many rows. Only the files that ask for it pay for it. */
  readonly served: ServedApp;
}

/**
 * For benchmarks: `report`; the `served` app with `signInAs` and `acting` on its database, which writes as safely as a
 * real one.
 */
export const test = base.extend<BenchFixtures, BenchWorkerFixtures>({
  rows: [
    { patients: 10_000, referrals: 10_000 },
    { option: true, scope: "worker" },
  ],
  served: [
    async ({ rows }, use, worker) => {
      const name = `coxa_bench_${worker.workerIndex}`;
      const app = await startAppServer(name);
      await addPatients(app.database, rows.patients);
      await addSentReferrals(app.database, rows.referrals);
      await use(app);
      await app.stop();
      await dropDatabase(name);
    },
    { scope: "worker", timeout: 900_000 },
  ],
  acting: [async ({ served: _, acting }, use) => use(acting), { scope: "worker" }],
  baseURL: async ({ served }, use) => use(served.url),
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  report: async ({}, use, info) => {
    await use((figure) => {
      info.annotations.push({ type: figureAnnotation, description: JSON.stringify(figure) });
    });
  },
});

/** For benchmarks that need no server: `report` alone, and `page` on no address. */
export const plainTest = test.extend({ baseURL: undefined });

/** Makes the page's processor so many times slower. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}

export { expect } from "@playwright/test";
