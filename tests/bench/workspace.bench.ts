import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { visits } from "../a11y/page-routes";
import { expect, slowDown, test } from "../support/bench";
import { draftLike } from "../support/builders/consultation";
import { receivedReferral } from "../support/builders/referral";
import { safeWrites } from "../support/disk-probe";
import { type Figure, quantileOf } from "../support/figures";

test.use({ rows: { patients: 1000, referrals: 1000 } });

const slowerBy = 4;
const workspace = "/consultations/[consultationId]";

/** The scripts that a page names in its HTML, gzipped, in kilobytes: what has to be there before the page
 * answers to anybody. What it fetches once it is shown, such as its forms or the rules, is not counted. */
function firstLoad(html: string): number {
  const named = [...html.matchAll(/<script[^>]*\ssrc="\/(_next\/static\/[^"?]+\.js)[^"]*"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, file = ""]) => file.replace("_next", ".next"));
  const bytes = [...new Set(named)].map(
    (file) => gzipSync(readFileSync(path.resolve(decodeURIComponent(file)))).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

test("first-load JavaScript of every page, gzipped", async ({
  signInAs,
  page: signedOut,
  acting,
  report,
}) => {
  for (const [route, forms] of Object.entries(visits)) {
    let most = 0;
    for (const { as, address } of forms) {
      const page = as ? await signInAs(as) : signedOut;
      const answer = await page.request.get(await address(acting));
      most = Math.max(most, firstLoad(await answer.text()));
    }
    expect(most).toBeGreaterThan(80);
    report({ what: `scripts of ${route}`, value: most, unit: "KB", atMost: route === workspace ? 180 : 150 });
  }
});

interface Vitals {
  lcp: number;
  interactions: number[];
}

/** Gathers, from the start of each page, its largest paint and how long each interaction took to show. */
async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals: Vitals = { lcp: 0, interactions: [] };
    Object.assign(window, { vitals });
    new PerformanceObserver((list) => {
      vitals.lcp = list.getEntries().at(-1)?.startTime ?? vitals.lcp;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    const longest = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = entry as PerformanceEventTiming;
        if (interactionId) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration));
      }
      vitals.interactions = [...longest.values()];
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

const vitalsOf = (page: Page) => page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);

/** Waits for the browser to tell of it: a page that told nothing has no figure, and not a good one. */
async function largestPaint(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { vitals: Vitals }).vitals.lcp > 0);
  return (await vitalsOf(page)).lcp;
}

for (const { what, as, address } of [
  { what: "a GP's day", as: "gp", address: async () => "/" },
  { what: "finding a patient", as: "gp", address: async () => "/patients" },
  { what: "the inbox", as: "physio", address: async () => "/referrals/received" },
] as const) {
  test(`${what}: largest paint on a processor four times slower`, async ({ signInAs, report }) => {
    const page = await signInAs(as);
    await watchVitals(page);
    await slowDown(page, slowerBy);
    const paints: number[] = [];
    for (let round = 0; round < 5; round++) {
      await page.goto(await address(), { waitUntil: "networkidle" });
      paints.push(await largestPaint(page));
    }
    report({ what: `${what}: largest paint`, value: quantileOf(paints, 0.5), unit: "ms", atMost: 1500 });
  });
}

test("the workspace: largest paint, and how long an answer takes to show, on a processor four times slower", async ({
  signInAs,
  acting,
  report,
}) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("gp");
  await watchVitals(page);
  await slowDown(page, slowerBy);
  const paints: number[] = [];
  for (let round = 0; round < 5; round++) {
    await page.goto(draft.path, { waitUntil: "networkidle" });
    paints.push(await largestPaint(page));
  }
  report({ what: "the workspace: largest paint", value: quantileOf(paints, 0.5), unit: "ms", atMost: 1500 });
  for (let round = 0; round < 8; round++) {
    for (const key of ["j", "y", "j", "n", "j", "u", "j", "y", "k", "n"])
      await page.keyboard.press(key, { delay: 40 });
  }
  await page.locator("#patient_concerns").click();
  await page.keyboard.type("cannot care for her husband any more", { delay: 40 });
  await page.waitForTimeout(500);
  const { interactions } = await vitalsOf(page);
  expect(interactions.length).toBeGreaterThan(30);
  // Of fewer than fifty interactions the browser's own measure takes the worst, of more one in fifty is passed over.
  report({
    what: "the workspace: interaction to next paint",
    value: quantileOf(interactions, 0.98),
    unit: "ms",
    atMost: 100,
  });
});

test("a keystroke until the page says Saved, without the pause before it is sent", async ({
  signInAs,
  acting,
  report,
}) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("gp");
  await page.goto(draft.path);
  await expect(page.getByText("No changes yet")).toBeVisible();
  const sample = (rounds: number) => page.evaluate(typeAndSave, rounds);
  await sample(500);
  const runs: (readonly number[])[] = [];
  const disk: number[] = [];
  for (let run = 0; run < 5; run++) {
    disk.push(...safeWrites(1000));
    runs.push(await sample(2000));
  }
  for (const figure of [...savingFigures(runs), ...diskFigures(disk)]) report(figure);
});

/** What is judged is the middle run: others share the machine, and what they do to one run says nothing of Coxa. */
function savingFigures(runs: readonly (readonly number[])[]): readonly Figure[] {
  const all = runs.flat();
  const slowest = runs.map((run) => quantileOf(run, 0.99));
  const figures = [
    { what: "median", value: quantileOf(all, 0.5) },
    { what: "95 of 100", value: quantileOf(all, 0.95) },
    { what: "99 of 100, all runs together", value: quantileOf(all, 0.99) },
    { what: "99 of 100, the best run", value: Math.min(...slowest) },
    { what: "99 of 100, the worst run", value: Math.max(...slowest) },
    { what: "99 of 100, the middle one of five runs", value: quantileOf(slowest, 0.5), atMost: 25 },
  ];
  return figures.map(({ what, ...figure }) => ({
    what: `keystroke to Saved, ${what}`,
    unit: "ms",
    ...figure,
  }));
}

function diskFigures(writes: readonly number[]): readonly Figure[] {
  const figures = [
    { what: "median", value: quantileOf(writes, 0.5) },
    { what: "99 of 100", value: quantileOf(writes, 0.99) },
    { what: "the slowest", value: Math.max(...writes) },
  ];
  return figures.map(({ what, value }) => ({ what: `the disk alone, a write, ${what}`, unit: "ms", value }));
}

/** In the page: writes a letter, leaves the box, and waits for the words; as often as asked. In milliseconds each. */
async function typeAndSave(rounds: number): Promise<number[]> {
  const box = document.querySelector<HTMLTextAreaElement>("#patient_concerns");
  const state = document.querySelector(".cx-save");
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
  if (!box || !state || !setValue) throw new Error("This is no workspace");
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    setValue.call(box, `Worried about the stairs ${round} ${began}`);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    await new Promise<void>((resolve) => {
      const watcher = new MutationObserver(() => {
        if (!/^Saved/.test(state.textContent ?? "")) return;
        watcher.disconnect();
        resolve();
      });
      watcher.observe(state, { childList: true, characterData: true, subtree: true });
    });
    samples.push(performance.now() - began);
  }
  return samples;
}

test("a received referral: largest paint on a processor four times slower", async ({
  signInAs,
  acting,
  report,
}) => {
  const { referralId } = await receivedReferral(acting);
  const page = await signInAs("physio");
  await watchVitals(page);
  await slowDown(page, slowerBy);
  const paints: number[] = [];
  for (let round = 0; round < 5; round++) {
    await page.goto(`/referrals/${referralId}`, { waitUntil: "networkidle" });
    paints.push(await largestPaint(page));
  }
  report({
    what: "a received referral: largest paint",
    value: quantileOf(paints, 0.5),
    unit: "ms",
    atMost: 1500,
  });
});
