import { expect, test } from "@playwright/test";
import { changedInFile, changedSections, type LetterModel, referralLetter } from "@/lib/letters";
import { referralSource } from "./letter-sources";

const sent = { ...referralLetter(referralSource("V01", "physiotherapy")), copyFor: "The patient" };

/** The letter with each of its texts changed in turn, and where that text stands. */
function* forgeries(): Generator<readonly [where: string, letter: LetterModel]> {
  const visit = function* (
    value: unknown,
    path: readonly (string | number)[],
  ): Generator<readonly (string | number)[]> {
    if (typeof value === "string") yield path;
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) yield* visit(inner, [...path, key]);
    }
  };
  for (const path of visit(sent, [])) {
    const letter = structuredClone(sent);
    let holder: Record<string | number, unknown> = letter;
    for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
    const last = path.at(-1) ?? "";
    holder[last] = `${holder[last]} forged`;
    yield [path.join("."), letter];
  }
}

test("a letter that was read is compared word for word: any text that was changed is told by its heading", () => {
  // What is no printed text of its own: kinds and ids of the form, the time behind the printed date.
  const unprinted = /\.(id|kind|align|level)$|^(kind|language|issuedAt)$/;
  const passedOver = [...forgeries()].filter(([where, letter]) => {
    return !unprinted.test(where) && changedInFile(sent, letter).length === 0;
  });
  expect(passedOver.map(([where]) => where)).toEqual([]);
});

test("two versions of a letter differ in what they say, not in when they were issued", () => {
  const newer = { ...sent, version: 2, dated: "25-Nov-2026, 09:00", receiptNumber: "CX-2222-2222" };
  expect(changedSections(sent, newer)).toEqual([]);
  const renamed = { ...newer, patient: { ...sent.patient, name: "OTHER, Person" } };
  expect(changedSections(sent, renamed)).toEqual([
    { heading: "Patient’s name", before: sent.patient.name, after: "OTHER, Person" },
  ]);
  expect(changedInFile(sent, newer).map(({ heading }) => heading)).toEqual(["Dated", "Receipt", "Version"]);
});
