import { once } from "node:events";
import { createInterface } from "node:readline";
import { assessLine } from "@/lib/clinical/assess-line";

const help = `Assesses hip consultations by Coxa's rules, for clinical review.

  npm run -s assess < cases.jsonl > results.jsonl

Reads one JSON object a line on standard input:
  {"id": "V01", "answers": {"age_years": 67, "pain_sites": ["groin"]}, "orders": ["mri_hip"], "medicines": []}
An answer that is left out was not asked. Fields from records, such as age_years, sex_at_birth and
duration_days, are given among the answers. Diclofenac is requested with oral_nsaid beside it.

Writes one JSON object a line: id, redFlags, suppressed, notExcluded, urgency, incomplete,
orders ("severity:order:RULE") and medicines ("severity:medicine:RULE"); lists are sorted. A rule on what is
already taken has _always as its medicine. A bad line gives {"id", "error"}, and the exit status is 1 at the end.

Fields, values and rules: docs/clinical/assess.md.
`;

/** Answers are written in blocks of about this many characters. */
const BLOCK = 64 * 1024;

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Assesses every line of standard input in order, holding only a block of them in memory. */
async function assessInput(): Promise<boolean> {
  let everyLineGood = true;
  let block = "";
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.replace(/^\uFEFF/, "");
    if (text.trim() === "") continue;
    const { output, ok } = assessLine(text);
    everyLineGood &&= ok;
    block += `${output}\n`;
    if (block.length < BLOCK) continue;
    await write(block);
    block = "";
  }
  await write(block);
  return everyLineGood;
}

async function main(): Promise<void> {
  if (process.argv.includes("--help") || process.argv.includes("-h")) return write(help);
  if (!(await assessInput())) process.exitCode = 1;
}

// A reader that stops early, such as `head`, is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
