import type { Facts } from "@/lib/clinical/checklist/checklist";
import { sideInWords } from "./side-conflicts";

const hipWords = "hip|groin|leg|knee|thigh|buttock|side|sided";

/** Uses of the two words that tell no side of the hip. */
const noSide = new RegExp(
  [
    String.raw`(?:all|just|that'?s|feels?|felt) right(?![ -](?:${hipWords})\b)`,
    "right (?:now|away|after|before|through|up|down|across|angles?)",
    String.raw`(?:right|left)[- ](?:hand\w*|arm|shoulder|wrist|elbow|ear|eye|breast)`,
    String.raw`(?:has|have|had|nothing|much|days?|weeks?|months?) left(?![ -](?:${hipWords})\b)`,
    "left (?:school|work|home|hospital|the|her|his|him|it|over|untreated|alone)",
  ]
    .map((use) => String.raw`\b(?:${use})\b`)
    .join("|"),
  "gi",
);

/** The word, its short form, or its letter before a part of the leg: "left", "Lt", "(L) hip". */
const wordsFor = (word: string, short: string, letter: string) =>
  new RegExp(String.raw`\b(?:${word}|${short})\b|(?:^|[\s(])${letter}\)?[ /]+(?:${hipWords})\b`, "i");
const words = { left: wordsFor("left", "lt", "l"), right: wordsFor("right", "rt", "r") } as const;

/**
 * The side that a text names although the other one is recorded, as a sentence; `undefined` when there is nothing to
 * point at. A pointer, not a verdict: a text may name the other side rightly ("left hip replaced 2014").
 */
export function otherSideInText(text: string, recorded: Facts["laterality"]): string | undefined {
  if (recorded !== "left" && recorded !== "right") return undefined;
  const other = recorded === "left" ? "right" : "left";
  return words[other].test(text.replace(noSide, " "))
    ? `The text says ${other}; the side recorded is ${sideInWords(recorded)}.`
    : undefined;
}
