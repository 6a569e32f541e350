import { expect, test } from "@playwright/test";
import { unstorableTexts } from "@/lib/platform/storable-text";

test("a text that no database keeps is named by its path, in whatever it stands", () => {
  const value = {
    note: "plain",
    findings: [{ letter: "nul \u0000" }, { letter: "half \ud83d" }],
    "k\u0000": 1,
  };
  expect(unstorableTexts(value)).toEqual(["findings.0.letter", "findings.1.letter", "form"]);
});

test("the bytes of a file are not looked into, however many there are", () => {
  const content = Object.assign(new Uint8Array(4), { seenOnlyByWhoLooks: "\u0000" });
  expect(unstorableTexts({ fileName: "hip.pdf", content })).toEqual([]);
});
