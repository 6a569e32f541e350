import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { answerSchemaFor } from "@/lib/clinical/checklist/answer-schema";
import { takingInto } from "@/lib/clinical/quick-entry/against-record";
import { readQuickEntry } from "@/lib/clinical/quick-entry/quick-entry";
import { wordsOfExamination } from "@/lib/clinical/quick-entry/words-of-examination";
import { wordsOfHistory } from "@/lib/clinical/quick-entry/words-of-history";
import { wordsOfStory } from "@/lib/clinical/quick-entry/words-of-story";

const day = "2026-11-24";
const woman = { age_years: 67, sex_at_birth: "female" } as const;
const runs = Number(process.env.COXA_SOAK_RUNS ?? 2_000);

/** What a line comes to, in a line: `field=value & field=value | words left … words left`. */
function reading(line: string): string {
  const { answers, parts } = readQuickEntry(line, day, woman);
  const said = answers.map(
    ({ fieldId, value }) => `${fieldId}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const left = parts.filter(({ kind }) => kind === "left").map(({ text }) => text.trim());
  return `${said.join(" & ") || "-"}${left.length > 0 ? ` | ${left.join(" … ")}` : ""}`;
}

/** Real lines with what they were read as, reviewed one by one. */
const lines = readFileSync(path.join("tests", "unit", "clinical", "quick-entry-lines.txt"), "utf8")
  .trim()
  .split("\n")
  .map((row) => row.split(" → "));

for (const [line = "", expected] of lines) {
  test(`quick entry: ${line}`, () => {
    expect(reading(line)).toBe(expected);
  });
}

test("there are lines enough to mean something", () => {
  expect(lines.length).toBeGreaterThan(150);
});

const fragments = lines.flatMap(([line = ""]) => line.split(/(?<=[ ,.])/));
const anyLine = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((some) => some.join(" ")),
  fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((some) => some.join("")),
);

test("any line is read without a fault, no answer is one that its field refuses, and no letter is lost", () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const { answers, parts } = readQuickEntry(line, day, woman);
      expect(parts.map(({ text }) => text).join("")).toBe(line);
      const refused = answers.filter(
        ({ fieldId, value }) => !answerSchemaFor(fieldId).safeParse(value).success,
      );
      expect(refused).toEqual([]);
      const shown = new Set(parts.flatMap(({ fieldIds }) => fieldIds));
      expect([...shown].sort()).toEqual(answers.map(({ fieldId }) => fieldId).sort());
    }),
    { numRuns: runs },
  );
});

const findings = Object.entries({ ...wordsOfStory, ...wordsOfHistory, ...wordsOfExamination }).flatMap(
  ([field, { finding }]) =>
    (finding ?? "")
      .split(" | ")
      .filter(Boolean)
      .map((phrase) => ({ field, phrase })),
);
const denials: readonly ((phrase: string) => string)[] = [
  (phrase) => `no ${phrase}`,
  (phrase) => `No ${phrase.toUpperCase()}.`,
  (phrase) => `nil ${phrase}`,
  (phrase) => `without ${phrase}`,
  (phrase) => `w/o ${phrase}`,
  (phrase) => `denies ${phrase}`,
  (phrase) => `denies BMI, ${phrase}`,
  (phrase) => `-${phrase}`,
  (phrase) => `°${phrase}`,
  (phrase) => `${phrase} no`,
  (phrase) => `${phrase}: no`,
  (phrase) => `${phrase} denied`,
  (phrase) => `${phrase} absent`,
  (phrase) => `${phrase} -ve`,
  (phrase) => `no trauma, no ${phrase}`,
  (phrase) => `no rigors or ${phrase}`,
  (phrase) => `no rigors/${phrase}`,
  (phrase) => `no rigors, ${phrase}`,
  (phrase) => `no rigors and ${phrase}`,
];

test("a finding that is denied, in whatever way, never becomes a yes", () => {
  expect(findings.length).toBeGreaterThan(150);
  const wrong = findings.flatMap(({ field, phrase }) =>
    denials
      .map((deny) => deny(phrase))
      .filter((line) => isYes(line, field) && !(/^no rigors(,| and )/.test(line) && isToldApart(field))),
  );
  expect(wrong).toEqual([]);
});

function isYes(line: string, field: string): boolean {
  return readQuickEntry(line, day, woman).answers.some(
    ({ fieldId, value }) => fieldId === field && value === true,
  );
}

/** What was examined or done is told apart from a list of what was asked. */
function isToldApart(field: string): boolean {
  return field in wordsOfExamination || field === "consent_refer" || field === "safety_net_given";
}

test("a finding alone is a yes, and with doubt it is nothing", () => {
  const unread = findings.filter(({ field, phrase }) => !isYes(phrase, field));
  expect(unread).toEqual([]);
  const doubted = findings.filter(({ field, phrase }) =>
    [`?${phrase}`, `? ${phrase}`, `possible ${phrase}`, `${phrase}?`, `mother had ${phrase}`].some((line) =>
      isYes(line, field),
    ),
  );
  expect(doubted).toEqual([]);
});

test("what stands in the record is changed only where somebody wants it, and added to where several can be", () => {
  expect(takingInto({ fieldId: "laterality", value: "left" }, {})).toMatchObject({ does: "answers" });
  expect(takingInto({ fieldId: "laterality", value: "left" }, { laterality: "right" })).toMatchObject({
    does: "changes",
  });
  expect(takingInto({ fieldId: "laterality", value: "right" }, { laterality: "right" })).toMatchObject({
    does: "same",
  });
  expect(takingInto({ fieldId: "pain_sites", value: ["knee"] }, { pain_sites: ["groin"] })).toEqual({
    value: ["groin", "knee"],
    does: "answers",
  });
  expect(takingInto({ fieldId: "pain_sites", value: ["knee"] }, { pain_sites: ["knee", "groin"] })).toEqual({
    value: ["knee", "groin"],
    does: "same",
  });
  expect(takingInto({ fieldId: "mechanical", value: ["clicking"] }, { mechanical: ["none"] })).toEqual({
    value: ["clicking"],
    does: "changes",
  });
});
