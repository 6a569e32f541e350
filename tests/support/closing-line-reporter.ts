import path from "node:path";
import type { FullResult, Reporter, Suite, TestCase, TestError, TestResult } from "@playwright/test/reporter";

type Tally = { passed: number; failed: number; skipped: number; ms: number; left: number };

/** One line for each file, what a test says it measured, each failure in full, and `N passed, N failed` as the last line. */
export default class ClosingLineReporter implements Reporter {
  readonly #files = new Map<string, Tally>();
  #suite: Suite | undefined;

  printsToStdio(): boolean {
    return true;
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
    for (const test of suite.allTests()) {
      const file = nameOf(test);
      const tally = this.#files.get(file) ?? { passed: 0, failed: 0, skipped: 0, ms: 0, left: 0 };
      this.#files.set(file, { ...tally, left: tally.left + 1 });
    }
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.retry < test.retries && result.status !== test.expectedStatus) {
      return;
    }
    const tally = this.#files.get(nameOf(test));
    if (!tally) {
      return;
    }
    tally[verdictOf(test)] += 1;
    tally.ms += result.duration;
    tally.left -= 1;
    if (verdictOf(test) === "failed") {
      printFailure(test, result);
    }
    for (const { type, description } of test.annotations) {
      if (type === "measured") {
        console.log(`    ${description}`);
      }
    }
    if (tally.left === 0) {
      console.log(`  ${nameOf(test)}  ${counts(tally)}  ${(tally.ms / 1000).toFixed(1)} s`);
    }
  }

  /** A fault outside any test: a file that does not load, a set-up that fails. */
  onError(error: TestError): void {
    console.log(`\n${textOf(error)}\n`);
  }

  /** A run in which no test was executed has not shown anything, so it fails. */
  async onEnd(result: FullResult): Promise<{ status: FullResult["status"] }> {
    const { passed, failed } = this.#total();
    return { status: passed + failed === 0 ? "failed" : result.status };
  }

  async onExit(): Promise<void> {
    console.log(`\n${counts(this.#total())}`);
  }

  #total() {
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      total[verdictOf(test)] += 1;
    }
    return total;
  }
}

function verdictOf(test: TestCase): "passed" | "failed" | "skipped" {
  return test.outcome() === "skipped" ? "skipped" : test.ok() ? "passed" : "failed";
}

function counts({ passed, failed, skipped }: { passed: number; failed: number; skipped: number }): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function nameOf(test: TestCase): string {
  return path.relative(process.cwd(), test.location.file);
}

function printFailure(test: TestCase, result: TestResult): void {
  const [, project, , ...titles] = test.titlePath();
  console.log(`\n✗ [${project}] ${titles.join(" › ")}\n  ${nameOf(test)}:${test.location.line}`);
  for (const error of result.errors) {
    console.log(textOf(error));
  }
  for (const chunk of [...result.stdout, ...result.stderr]) {
    process.stdout.write(chunk);
  }
  for (const { path: file } of result.attachments) {
    console.log(file ? `  see ${path.relative(process.cwd(), file)}` : "");
  }
}

function textOf(error: TestError): string {
  const where = error.location ? `\n    at ${error.location.file}:${error.location.line}` : "";
  const text = error.message ?? error.value ?? "";
  return `${error.snippet ? `${text}\n${error.snippet}` : (error.stack ?? text)}${where}`;
}
