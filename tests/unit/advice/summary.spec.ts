import { expect, test } from "@playwright/test";
import { adviceSummary } from "@/lib/advice/summary";
import { assess } from "@/lib/clinical/assess";
import { isPrivateFlag } from "@/lib/clinical/red-flags/never-printed";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { adviceLetter } from "@/lib/letters";
import { adviceSource, visitOf } from "../letters/letter-sources";

for (const concern of [true, undefined]) {
  const state = concern ? "present" : "open";
  test(`a red flag for the record alone that is ${state} is neither named to the service nor denied`, () => {
    const facts = { age_years: 3, ...(concern ? { nai_concern: concern } : {}) };
    const assessment = assess(facts, { orders: [], medicines: [] });
    const told = concern ? assessment.redFlags : assessment.notExcluded;
    expect(told.some(({ id }) => isPrivateFlag(id))).toBe(true);
    const notExcluded = assessment.notExcluded.filter(({ id }) => isPrivateFlag(id));
    const shown = adviceSummary(facts, { ...assessment, notExcluded });
    for (const { label } of redFlags.filter(({ id }) => isPrivateFlag(id)))
      expect(shown).not.toContain(label);
    const said = concern
      ? "Red flags present: speak to the practice by telephone."
      : "Red flags not excluded: not everything was asked.";
    expect(shown).toContain(said);
  });
}

test("a red flag that cannot be asked of this patient is not shown as open", () => {
  const { facts, assessment } = visitOf("V01");
  const pointless = assessment.notExcluded.filter(({ askable }) => !askable);
  expect(pointless.length).toBeGreaterThan(0);
  for (const { label } of pointless) expect(adviceSummary(facts, assessment)).not.toContain(label);
});

test("the letter says of red flags what the service was shown, and the note word for word", () => {
  const source = adviceSource("V02", "service");
  const [note = ""] = source.shown;
  const letter = adviceLetter(source);
  expect(letter.headline.redFlags).toMatch(/^Present: Suspected hip fracture.*\. Not excluded: /);
  expect(JSON.stringify(letter.sections)).toContain(note);
  expect(letter.patient.sex).not.toContain(note);
});
