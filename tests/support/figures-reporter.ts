import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";
import { type Figure, figureAnnotation, figureLines, isMet } from "./figures";

/** Prints what benchmarks measured, after each test and all together at the end; the figures also go to a file. */
export default class FiguresReporter implements Reporter {
  readonly #figures: Figure[] = [];
  #file = "";
  #machine = "";

  onBegin(config: FullConfig, suite: Suite): void {
    const outputs = config.projects.map(({ outputDir }) => outputDir);
    this.#file = path.join(outputs[0] ?? ".", "figures.json");
    this.#machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}`;
    if (suite.allTests().some((test) => test.parent.project()?.name === "bench")) {
      console.log(`Measured on ${this.#machine}`);
    }
  }

  onTestEnd(test: TestCase): void {
    const figures = test.annotations
      .filter(({ type }) => type === figureAnnotation)
      .map(({ description }): Figure => JSON.parse(description ?? ""));
    if (figures.length > 0) {
      console.log(`\n${test.title}`);
      for (const line of figureLines(figures)) console.log(`  ${line}`);
      this.#figures.push(...figures);
    }
  }

  async onEnd(): Promise<void> {
    if (this.#figures.length === 0) return;
    const verdicts = this.#figures.map(isMet);
    const withGoal = verdicts.filter((met) => met !== undefined);
    console.log(
      `\n${this.#figures.length} figures; ${withGoal.filter(Boolean).length} of ${withGoal.length} goals met`,
    );
    for (const line of figureLines(this.#figures.filter((figure) => isMet(figure) === false))) {
      console.log(`  ${line}`);
    }
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify({ machine: this.#machine, figures: this.#figures }, null, 2));
    console.log(`Also in ${path.relative(process.cwd(), this.#file)}`);
  }
}
