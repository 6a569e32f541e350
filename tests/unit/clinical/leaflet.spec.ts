import { expect, test } from "@playwright/test";
import { leaflet } from "@/lib/clinical/leaflet";
import { managementItems } from "@/lib/clinical/management/items";
import { safetyNets } from "@/lib/clinical/management/safety-net";
import { facts } from "./cases";
import { pathway } from "./pathway";

const practice = { name: "Example Surgery", phone: "01632 960000" };
const everything = managementItems.map((item) => item.id);

/** Vowel groups, a silent last e apart: what readability formulas count. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^l]e|es|ed)$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** Flesch-Kincaid grade: 4 to 6 is a reading age of about 9 to 11. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-z'’]+/g) ?? []);
  const beats = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * beats) / words.length - 15.59;
}

test("every line for patients can be read at 9 to 11", () => {
  const advice = managementItems.flatMap((item) => [
    ...item.leafletLines,
    ...("leafletLinesWithoutNsaid" in item ? item.leafletLinesWithoutNsaid : []),
  ]);
  const nets = safetyNets.flatMap(({ leafletTitle, leafletLines }) =>
    leafletLines.map((line) => `${leafletTitle} ${line}`),
  );
  const sentences = [...advice.flatMap((line) => line.split(/(?<=\.)\s/)), ...nets];
  expect(gradeOf(sentences)).toBeLessThan(6);
  for (const sentence of sentences) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(26);
});

test("no sentence of the seed page is copied into the leaflet", () => {
  const written = pathway.management.map((item) => item.text);
  for (const line of managementItems.flatMap((item) => item.leafletLines))
    expect(written).not.toContain(line);
});

test("the first four safety-net lines are on every leaflet", () => {
  const { safetyNet } = leaflet({}, { discussed: [], medicines: [], practice });
  expect(safetyNet.map((part) => part.id)).toEqual(["sn_999", "sn_same_day", "sn_week", "sn_two_weeks"]);
});

test("NSAID, bone-drug and child lines are on the leaflets they belong to", () => {
  const ids = (answers: Parameters<typeof facts>[0], medicines: readonly string[]) =>
    leaflet(facts(answers), { discussed: [], medicines, practice }).safetyNet.map((part) => part.id);
  expect(ids({}, ["oral_nsaid"])).toContain("sn_nsaid");
  expect(ids({}, ["diclofenac"])).toContain("sn_nsaid");
  expect(ids({ antiresorptive_ever: true }, [])).toContain("sn_bisphos");
  expect(ids({ age_years: 15 }, [])).toContain("sn_child");
  expect(ids({ age_years: 16 }, [])).not.toContain("sn_child");
});

for (const { id, title, input, requested_medicines: medicines, expected } of pathway.shared_vignettes) {
  test(`${id} ${title}: the leaflet holds the lines that clinicians set`, () => {
    const discussed = everything.filter((item) => expected.leaflet_includes.includes(item));
    const { advice, safetyNet } = leaflet(facts(input), { discussed, medicines, practice });
    const printed = [...advice, ...safetyNet].map((part) => part.id);
    expect(printed).toEqual(expect.arrayContaining([...expected.leaflet_includes]));
  });
}

test("only what was discussed is printed, and what has no words for patients never is", () => {
  const { advice } = leaflet({}, { discussed: ["exercise", "steroid_inj"], medicines: [], practice });
  expect(advice.map((part) => part.id)).toEqual(["exercise"]);
});

test("nobody is told to buy what a rule forbids her", () => {
  const lines = (answers: Parameters<typeof facts>[0]) =>
    leaflet(facts(answers), { discussed: ["paracetamol_otc"], medicines: [], practice }).advice.flatMap(
      (part) => part.lines,
    );
  expect(lines({}).join(" ")).toContain("buy paracetamol or ibuprofen");
  for (const answers of [{ allergies: ["nsaid_or_aspirin"] }, { anticoagulant: "doac" }, { egfr: 20 }]) {
    expect(lines(answers).join(" ")).toContain("not safe for you");
  }
});

test("a leaflet says when and how, and nothing of safeguarding, diagnosis or what somebody wrote", () => {
  const told = facts({
    age_years: 9,
    nai_concern: true,
    working_diagnosis: "perthes",
    patient_concerns: "His father shakes him",
  });
  const sheet = leaflet(told, { discussed: everything, medicines: [], followUpOn: "2026-12-08", practice });
  const text = JSON.stringify(sheet);
  expect(text).toContain("By 8 December 2026.");
  expect(text).toContain("Ring Example Surgery on 01632 960000.");
  expect(text).toContain("999");
  expect(text).not.toMatch(/perthes|safeguard|inflicted|neglect|father/i);
});
