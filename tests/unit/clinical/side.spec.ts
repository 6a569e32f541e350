import { expect, test } from "@playwright/test";
import { noteSentences, sideInNote } from "@/lib/clinical/note";
import { otherSideInText } from "@/lib/clinical/side/other-side-in-text";
import { madeWithSide, sideConflicts, sideConflictsInWords } from "@/lib/clinical/side/side-conflicts";
import { writtenIn } from "@/lib/clinical/side/written-in";

const namesLeft = [
  "Pain in the left hip for months",
  "LEFT groin, worse on stairs",
  "left-sided limp",
  "X-ray of Lt hip please",
  "(L) hip stiff",
  "L groin pain",
  "pain is in the front, left",
  "all right otherwise, but the left knee gives way",
  "has left hip pain",
];

for (const text of namesLeft) {
  test(`the other side is pointed at: ${text}`, () => {
    expect(otherSideInText(text, "right")).toBe("The text says left; the side recorded is right.");
    expect(otherSideInText(text, "both")).toBeUndefined();
    expect(otherSideInText(text, undefined)).toBeUndefined();
  });
}

const namesNoSide = [
  "left school at 16",
  "three months left of his contract",
  "has left the army",
  "would like to get this right now",
  "feels all right at rest",
  "right away if possible",
  "left-handed",
];

for (const text of namesNoSide) {
  test(`no side of the hip: ${text}`, () => {
    expect(otherSideInText(text, "right")).toBeUndefined();
    expect(otherSideInText(text, "left")).toBeUndefined();
  });
}

test("the word within another word is no side", () => {
  expect(otherSideInText("bright light, upright posture, cleft", "left")).toBeUndefined();
  expect(otherSideInText("cleft palate", "right")).toBeUndefined();
});

const test1 = {
  id: "t",
  name: "X-ray: hip",
  receiptNumber: "CX-7K3M-9Q2T",
  status: "requested",
  side: "right",
} as const;
const referral1 = {
  id: "r",
  name: "The referral to Northmoor",
  receiptNumber: "CX-1111-2222",
  status: "sent",
  side: "right",
} as const;

test("what left with a side stands against another side, by name, with what to do", () => {
  const standing = madeWithSide([test1], [referral1]);
  expect(sideConflicts(standing, "right")).toEqual([]);
  expect(sideConflictsInWords(sideConflicts(standing, "left"))).toBe(
    "X-ray: hip (CX-7K3M-9Q2T) says right. Withdraw it under Tests, then request it again. " +
      "The referral to Northmoor (CX-1111-2222) says right. Withdraw the referral, then refer again.",
  );
  expect(sideConflicts(standing, undefined)).toHaveLength(2);
  expect(sideConflicts(standing, "both")).toHaveLength(2);
});

test("what was withdrawn, returned or never sent holds nobody to a side; what is done can no longer be withdrawn", () => {
  expect(
    madeWithSide(
      [{ ...test1, status: "withdrawn" }],
      ["draft", "discarded", "returned", "redirected", "withdrawn"].map((status) => ({
        ...referral1,
        status,
      })),
    ),
  ).toEqual([]);
  expect(madeWithSide([{ ...test1, status: "resulted" }], [])).toMatchObject([
    { remedy: "new-consultation" },
  ]);
  expect(madeWithSide([], [{ ...referral1, status: "booked" }])).toMatchObject([{ remedy: "tell-service" }]);
});

for (const laterality of ["left", "right", "both", undefined] as const) {
  test(`the side that a note says is the one recorded: ${laterality}`, () => {
    const facts = {
      age_years: 67,
      ...(laterality && { laterality }),
      patient_goals: "Walk. The left hip hurts",
    };
    expect(sideInNote(noteSentences(facts).join(" "))).toBe(laterality);
  });
}

const written = [
  ["text", "the left hip", "the left hip"],
  ["choice", { ownWords: "tear, left" }, "tear, left"],
  ["choice", "hip_oa", ""],
  [
    "psfs",
    [
      { activity: "stairs", score: 4 },
      { activity: "left shoe", score: 2 },
    ],
    "stairs. left shoe",
  ],
  ["choices", ["groin"], ""],
  ["text", undefined, ""],
] as const;

for (const [kind, value, words] of written) {
  test(`written in ${JSON.stringify(value)} (${kind}): “${words}”`, () => {
    expect(writtenIn({ kind }, value)).toBe(words);
  });
}
