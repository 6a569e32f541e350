import { gzipSync } from "node:zlib";
import { assess, type Requested } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { testIds } from "@/lib/clinical/investigations/catalogue";
import { medicineIds } from "@/lib/clinical/medicines/catalogue";
import { expect, slowDown, plainTest as test } from "../support/bench";
import { bundled, clinicalOfWorkspace } from "../support/bundle";
import { quantileOf } from "../support/figures";
import { facts } from "../unit/clinical/cases";
import { pathway } from "../unit/clinical/pathway";

type Case = readonly [Facts, Requested];

/** Every test and every medicine is asked for, so that every rule is worked out. */
const everything: Requested = { orders: testIds, medicines: medicineIds, onDate: "2026-11-24" };
const cases: readonly Case[] = pathway.shared_vignettes.map(({ input }) => [facts(input), everything]);

/** Milliseconds for each assessment of every case, `rounds` times; a round of all cases is one sample. */
function sample(
  work: (...visit: Case) => unknown,
  visits: readonly Case[],
  rounds: number,
): readonly number[] {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    for (const visit of visits) work(...visit);
    samples.push((performance.now() - began) / visits.length);
  }
  return samples;
}

test("one assessment with every rule, in Node", ({ report }) => {
  sample(assess, cases, 200);
  const samples = sample(assess, cases, 2000);
  report({ what: "assessment in Node, median", value: quantileOf(samples, 0.5), unit: "ms", atMost: 0.5 });
  report({ what: "assessment in Node, 99 of 100", value: quantileOf(samples, 0.99), unit: "ms" });
});

test("one assessment with every rule, in a browser four times slower", async ({ page, report }) => {
  const assessment = await bundled(`
    import { assess } from "@/lib/clinical/assess";
    globalThis.sampleAssessments = (visits, rounds) => (${sample.toString()})(assess, visits, rounds);
  `);
  await page.addScriptTag({ type: "module", content: new TextDecoder().decode(assessment) });
  await slowDown(page, 4);
  const given = JSON.stringify(cases);
  const run = (rounds: number) => page.evaluate<readonly number[]>(`sampleAssessments(${given}, ${rounds})`);
  const cold = await run(1);
  report({ what: "assessment in the browser, the very first", value: cold[0] ?? Number.NaN, unit: "ms" });
  await run(50);
  const samples = await run(500);
  expect(samples).toHaveLength(500);
  report({
    what: "assessment in the browser, median",
    value: quantileOf(samples, 0.5),
    unit: "ms",
    atMost: 5,
  });
  report({ what: "assessment in the browser, 99 of 100", value: quantileOf(samples, 0.99), unit: "ms" });
});

test("what the rules add to the workspace, gzipped", async ({ report }) => {
  const kilobytes = async (contents: string) => gzipSync(await bundled(contents)).length / 1000;
  const rules = await kilobytes('export { assess } from "@/lib/clinical/assess";');
  report({ what: "the rules, explained", value: rules, unit: "KB" });
  const all = await kilobytes(clinicalOfWorkspace);
  report({ what: "everything clinical in the workspace", value: all, unit: "KB", atMost: 60 });
});
