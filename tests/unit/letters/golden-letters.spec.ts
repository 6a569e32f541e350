import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import {
  consultationSummary,
  investigationRequests,
  type LetterModel,
  letterModelSchema,
  referralAnswer,
  referralLetter,
} from "@/lib/letters";
import { letterAsText } from "./letter-as-text";
import { answerSource, referralSource, requestSource, summarySource } from "./letter-sources";

const returned = {
  outcome: "returned",
  reason: "No consent to take part recorded",
  note: "The letter does not say whether the patient wants exercise treatment.",
  nextStep: "Ask the patient and refer again.",
} as const;

const letters: Readonly<Record<string, () => LetterModel | undefined>> = {
  "V01-physiotherapy": () => referralLetter(referralSource("V01", "physiotherapy")),
  "V02-physiotherapy": () => referralLetter(referralSource("V02", "physiotherapy")),
  "V03-physiotherapy": () => referralLetter(referralSource("V03", "physiotherapy")),
  "V04-orthopaedics": () => referralLetter(referralSource("V04", "orthopaedics")),
  "V04-occupational-therapy": () => referralLetter(referralSource("V04", "occupational_therapy")),
  "V05-physiotherapy": () => referralLetter(referralSource("V05", "physiotherapy")),
  "V06-physiotherapy": () => referralLetter(referralSource("V06", "physiotherapy")),
  "V01-x-ray-request": () => investigationRequests(requestSource("V01"))[0],
  "V05-mri-arthrogram-request": () => investigationRequests(requestSource("V05"))[0],
  "V06-blood-request": () => investigationRequests(requestSource("V06"))[0],
  "V01-returned": () => referralAnswer(answerSource("V01", returned)),
  "V03-consultation-summary": () => consultationSummary(summarySource("V03")),
};

for (const [name, make] of Object.entries(letters)) {
  test(`${name}: the letter says what was reviewed`, () => {
    const model = letterModelSchema.parse(make());
    const text = letterAsText(model);
    const file = path.join("tests", "unit", "letters", "golden", `${name}.txt`);
    // After a wanted change: COXA_WRITE_GOLDEN=1, then read the difference.
    if (process.env.COXA_WRITE_GOLDEN) writeFileSync(file, text);
    expect(existsSync(file), `${file} is there to compare with`).toBe(true);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  test(`${name}: the stored model reads back as it was`, () => {
    const model = make();
    expect(letterModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });
}
