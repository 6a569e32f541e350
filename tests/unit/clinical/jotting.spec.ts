import { expect, test } from "@playwright/test";
import { joinedJottings, nothingJotted, uncorrected } from "@/lib/clinical/jotting";

const entry = (line: string, ...kept: readonly string[]) => ({
  ...nothingJotted,
  line,
  corrections: uncorrected,
  kept: kept.map((text) => ({ line: text, left: text })),
});

const cases = [
  ["nothing and a line are that line", nothingJotted, entry("R groin"), entry("R groin")],
  ["a line and nothing are that line", entry("R groin", "fever"), nothingJotted, entry("R groin", "fever")],
  [
    "the same line twice is there once",
    entry("R groin"),
    entry("R groin", "fever"),
    entry("R groin", "fever"),
  ],
  ["another line joins the texts", entry("R groin"), entry("L groin"), entry("R groin", "L groin")],
  ["the same text twice is there once", entry("", "fever"), entry("", "fever"), entry("", "fever")],
  ["a line that is a text already is there once", entry("R", "L"), entry("L"), entry("R", "L")],
] as const;

for (const [name, first, second, both] of cases) {
  test(`two jottings: ${name}`, () => {
    expect(joinedJottings(first, second)).toEqual(both);
  });
}

test("the corrections stay with their line", () => {
  const corrected = { ...entry("BMI 31"), corrections: { ...uncorrected, values: { bmi: 32 } } };
  expect(joinedJottings(nothingJotted, corrected).corrections.values).toEqual({ bmi: 32 });
  expect(joinedJottings(entry("R"), corrected).corrections).toEqual(uncorrected);
});

test("of two texts in the box of one question the first counts, and a page of before there were any has none", () => {
  const { unread: _none, ...before } = nothingJotted;
  const first = { ...nothingJotted, unread: { walking_distance_m: "1 mile" } };
  const second = { ...nothingJotted, unread: { walking_distance_m: "2 miles", bmi: "big" } };
  expect(joinedJottings(first, second).unread).toEqual({ walking_distance_m: "1 mile", bmi: "big" });
  expect(joinedJottings(before, second).unread).toEqual(second.unread);
});

test("a reason that both hold is the first one’s, and one that either holds is there", () => {
  const said = (reason: string) => ({ reason, agreedWith: null });
  const first = { ...nothingJotted, reasons: { a: said("mine") }, notExcludedReason: "" };
  const second = {
    ...nothingJotted,
    reasons: { a: said("yours"), b: said("yours") },
    notExcludedReason: "Phoned",
  };
  expect(joinedJottings(first, second)).toMatchObject({
    reasons: { a: said("mine"), b: said("yours") },
    notExcludedReason: "Phoned",
  });
});
