import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { referralDocument } from "@/lib/fhir";
import { issueLetter, type LetterBlock, type LetterModel } from "@/lib/letters";
import { printableOf } from "@/lib/letters/printable";
import { renderPdf } from "@/lib/letters/render-pdf";
import { WorkerPool } from "@/lib/letters/worker-pool";
import { expect, plainTest as test } from "../support/bench";
import { quantileOf } from "../support/figures";
import { vignetteDocument } from "../unit/fhir/document-sources";
import { everyLetter } from "../unit/letters/every-letter";
import { objectsOf } from "../unit/letters/pdf-objects";

const referrals = Object.entries(everyLetter)
  .filter(([name]) => /physio|ortho|occup/.test(name))
  .map(([, make]) => make());
const words = "pain hip groin walk stairs better worse after week month left right stiff night morning".split(
  " ",
);

/** Letters of the vignettes, no two alike: other names, numbers, questions and answers. */
function letterOf(number: number): LetterModel {
  const model = structuredClone(referrals[number % referrals.length]);
  if (!model) throw new Error("There are no letters");
  const prose = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => words[(from * 7 + at * (number + 3)) % words.length]).join(" ");
  model.patient.name = `PATIENT${number}, Given`;
  model.patient.nhsNumber = `999 ${100 + (number % 900)} ${1000 + number}`;
  model.headline.question = prose(number, 20);
  model.headline.wants = prose(number + 1, 10);
  for (const block of model.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "terms") continue;
    for (const [at, item] of block.items.entries()) if (at % 3 === 0) item.text = prose(number + at, 3);
  }
  return model;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function sample(count: number, work: (number: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let number = 0; number < count; number++) samples.push(await timed(() => work(number)));
  return samples;
}

const inTurn = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => letterOf(from + at)).map((model) => renderPdf(model));

test("a letter, one after the other, warm", async ({ report }) => {
  await sample(40, (number) => renderPdf(letterOf(number)));
  const samples = await sample(200, (number) => renderPdf(letterOf(number + 40)));
  report({ what: "a referral letter, median", value: quantileOf(samples, 0.5), unit: "ms", atMost: 25 });
  report({ what: "a referral letter, 99 of 100", value: quantileOf(samples, 0.99), unit: "ms" });
  const used = processorTime();
  const issued = await sample(200, (number) => issueLetter(letterOf(number + 240)));
  const each = (processorTime() - used) / issued.length;
  report({ what: "the same, each word read back, median", value: quantileOf(issued, 0.5), unit: "ms" });
  report({ what: "the same, each word read back, 99 of 100", value: quantileOf(issued, 0.99), unit: "ms" });
  report({ what: "its processor time, however busy the machine", value: each, unit: "ms" });
});

test("many letters with two workers", async ({ report }) => {
  await Promise.all(inTurn(0, 60));
  const count = 400;
  const used = processorTime();
  const took = await timed(() => Promise.all(inTurn(60, count)));
  const each = (processorTime() - used) / count;
  report({ what: "letters with two workers", value: (count / took) * 1000, unit: "a second", atLeast: 80 });
  report({ what: "processor time of each, however busy the machine", value: each, unit: "ms" });
});

test("how large a letter is", async ({ report }) => {
  for (const [name, make] of Object.entries(everyLetter)) {
    const pdf = await renderPdf(make());
    const pages = [...objectsOf(pdf).values()].filter((body) => /\/Type \/Page\b/.test(body)).length;
    const goal = pages <= 2 ? { atMost: 60 } : {};
    report({
      what: `${name}, ${pages} page${pages > 1 ? "s" : ""}`,
      value: pdf.length / 1000,
      unit: "KB",
      ...goal,
    });
  }
});

/** The processes that lay letters out for this one, or read them back. Linux tells of them; elsewhere there are none. */
function workers(script = "typst-worker"): string[] {
  if (process.platform !== "linux") return [];
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8")
    .trim()
    .split(" ");
  return children.filter((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes(script));
}

/** Resident memory of each worker, in megabytes. */
function memoryOfWorkers(): number[] {
  return workers().map((worker) => {
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${worker}/status`, "utf8"))?.[1];
    return Number(resident) / 1000;
  });
}

/** Processor time that all workers and this process have used, in milliseconds. Linux counts hundredths of a second. */
function processorTime(): number {
  const inWorkers = [...workers(), ...workers("pdf-text-worker")].map((worker) => {
    const [, counts = ""] = readFileSync(`/proc/${worker}/stat`, "utf8").split(") ");
    const [, , , , , , , , , , , user, system] = counts.split(" ");
    return (Number(user) + Number(system)) * 10;
  });
  const { user, system } = process.cpuUsage();
  return inWorkers.reduce((sum, time) => sum + time, (user + system) / 1000);
}

test("how large a letter with its data is", async ({ report }) => {
  for (const id of ["V01", "V05"]) {
    const source = vignetteDocument(id, "physiotherapy");
    const document = referralDocument(source);
    const bare = await renderPdf(source.letter);
    const pdf = await renderPdf(source.letter, document);
    const pages = [...objectsOf(pdf).values()].filter((body) => /\/Type \/Page\b/.test(body)).length;
    report({ what: `${id} with its data, ${pages} pages`, value: pdf.length / 1000, unit: "KB" });
    report({ what: `${id}, its data alone`, value: (pdf.length - bare.length) / 1000, unit: "KB" });
  }
});

test("a batch of 500, and one that is cancelled", async ({ report }) => {
  let printed = 0;
  const batch = async (stop: (done: number) => boolean) => {
    printed = 0;
    for (let number = 0; number < 500 && !stop(number); number++) {
      const { ok } = await issueLetter(letterOf(number));
      if (ok) printed += 1;
    }
  };
  const took = await timed(() => batch(() => false));
  report({ what: "500 letters one after the other, as a batch is printed", value: took / 1000, unit: "s" });
  expect(printed).toBe(500);
  await batch((done) => done === 50);
  expect(printed).toBe(50);
  const next = await timed(() => issueLetter(letterOf(1)));
  report({ what: "the next letter after a cancelled batch", value: next, unit: "ms" });
});

test("memory of a worker over 2,000 letters", async ({ report }) => {
  test.skip(process.platform !== "linux", "Only Linux tells the memory of another process");
  const largest: number[] = [];
  for (let hundred = 0; hundred < 20; hundred++) {
    await Promise.all(inTurn(hundred * 100, 100));
    largest.push(Math.max(...memoryOfWorkers()));
  }
  const half = largest.length / 2;
  const growth = Math.max(...largest.slice(half)) - Math.max(...largest.slice(0, half));
  report({ what: "a worker's memory, largest", value: Math.max(...largest), unit: "MB", atMost: 200 });
  report({
    what: "its growth, second half against first",
    value: Math.max(growth, 0),
    unit: "MB",
    atMost: 10,
  });
});

test("a stuck layout is ended and the pool goes on", async ({ report }) => {
  const script = path.join(mkdtempSync(path.join(tmpdir(), "coxa-stuck-")), "worker.mjs");
  writeFileSync(
    script,
    `process.on("message", ({ id, job }) => { if (job === "hang") for (;;); process.send({ id, answer: job }); });
     process.on("disconnect", () => process.exit());
     process.send({ ready: true });`,
  );
  const settings = { jobMs: 5_000, startMs: 20_000, idleMs: 10_000, jobsPerProcess: 100 };
  const pool = new WorkerPool({ script, size: 1, ...settings });
  await pool.run("warm");
  const took = await timed(() => expect(pool.run("hang")).rejects.toMatchObject({ reason: "timeout" }));
  report({ what: "a stuck letter is reported after", value: took / 1000, unit: "s", atMost: 5.5 });
  const next = await timed(() => pool.run("next"));
  report({ what: "the next letter's wait for a new worker", value: next / 1000, unit: "s" });
  pool.close();
});

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
const rows = (cells: readonly (readonly string[])[], cell: "td" | "th") =>
  cells
    .map((row) => `<tr>${row.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join("")}</tr>`)
    .join("");

function blockAsHtml(block: LetterBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p><b>${escaped(block.lead ?? "")}</b> ${escaped(block.text)}</p>`;
    case "list":
      return `<p><b>${escaped(block.lead ?? "")}</b></p><ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "terms":
      return `<table>${rows(
        block.items.map(({ term, text }) => [term, text]),
        "td",
      )}</table>`;
    case "table":
      return `<table>${rows([block.columns.map(({ label }) => label)], "th")}${rows(block.rows, "td")}</table>`;
    case "scores":
      return `<table>${rows(
        block.items.map(({ label, value }) => [label, String(value)]),
        "td",
      )}</table>`;
    case "painMap":
      return `<p>${escaped(block.places)}</p>`;
  }
}

test("Chromium's print-to-PDF of the same letters, as a yardstick", async ({ page, report }) => {
  const htmlOf = (model: LetterModel) => {
    const sheet = printableOf(model);
    const named = [...sheet.patient.identity, ...sheet.headline, ...sheet.closing.items];
    return `<!doctype html><html lang="en-GB"><title>${escaped(sheet.documentTitle)}</title><style>body{font:10pt "Source Sans 3",sans-serif}</style>
      <h1>${escaped(sheet.title)}</h1><table>${rows(
        named.map(({ term, text }) => [term, text]),
        "td",
      )}</table>
      ${model.sections.map(({ heading, blocks }) => `<h2>${escaped(heading)}</h2>${blocks.map(blockAsHtml).join("")}`).join("")}`;
  };
  const sizes: number[] = [];
  const print = async (number: number) => {
    await page.setContent(htmlOf(letterOf(number)));
    sizes.push((await page.pdf({ format: "A4", tagged: true })).length / 1000);
  };
  await sample(10, print);
  const samples = await sample(40, print);
  report({ what: "Chromium, the same letter, median", value: quantileOf(samples, 0.5), unit: "ms" });
  report({ what: "Chromium, its size", value: quantileOf(sizes, 0.5), unit: "KB" });
});
