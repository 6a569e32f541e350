import fc from "fast-check";
import { type LetterModel, referralLetter } from "@/lib/letters";
import { referralSource } from "./letter-sources";

export const plain = () => referralLetter(referralSource("V01", "physiotherapy"));

/** The same nasty text in a name, an address, a question, a table, a list and a paragraph. */
export function letterWith(text: string): LetterModel {
  const model = plain();
  return {
    ...model,
    patient: { ...model.patient, address: text },
    headline: { ...model.headline, question: text },
    sections: [
      ...model.sections.slice(0, 4),
      {
        id: "nasty",
        heading: "Nasty",
        blocks: [
          { kind: "paragraph", lead: "Note", text },
          { kind: "list", lead: null, items: [text] },
          { kind: "terms", columns: 2, items: [1, 2, 3, 4].map((n) => ({ term: `Term ${n}`, text })) },
          {
            kind: "table",
            columns: [
              { label: "One", align: "start", share: 1 },
              { label: "Two", align: "end", share: 1 },
            ],
            rows: [[text, text]],
          },
        ],
      },
    ],
  };
}

/** Each is printed whole. */
export const printedWhole = {
  "script tags": "<script>alert('x')</script> & &amp; <b>",
  "layout code":
    '#eval("1") #read("/etc/passwd") #include "x" $x^2$ @ref *bold* _it_ `raw` \\ // comment /* c */ = Head',
  "PDF operators": ") Tj ET endstream endobj trailer <</Root 1 0 R>> %%EOF (\\",
  "JSON and templates": '"}, {"x": 1} \\u0000 {{x}} %s __proto__ constructor',
  "20,000 characters": "The quick brown fox jumps. ".repeat(741),
  "a word of 10,000 characters": "W".repeat(10_000),
  "control characters": "a\u0000b\u0007c\u001bd\u0085e",
  "an overridden writing direction": "invoice\u202Efdp.exe\u202C end",
  "Arabic and Latin mixed": "Name محمد عبد الرحمن, born 1945 (Aleppo), see علي.",
  "Hebrew and Latin mixed": "Name דוד בן־גוריון, MD (Haifa)",
  "Chinese, Greek, Cyrillic, Vietnamese": "王小明 Παπαδόπουλος Щербаков Nguyễn Thị Ánh",
  "a name of 60 characters": "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmon",
  "names of Yoruba and Lithuanian with marks no letter has": "ADÉBÁYỌ̀, Ọlátúnjí Ẹ̀bùn ǹkan m̀bá ė̃ ų́ q́",
  "two marks on a letter that has no form with them":
    "Wb\u0301\u0301b -b\u0301\u0301W 王b\u0301\u0301王 b\u0301\u200d\u0301-",
  "fractions and units": "½ ¼ 10⁹/L kg/m² ≥ ≤ °C µg – — … “quoted” ‘so’",
  "Arabic and Hebrew with their own marks": "مُحَمَّد عَبْدُ ٱلرَّحْمٰن, דָּוִד בֶּן־גּוּרְיוֹן",
  "marks parted from their letters": "a\u2060\u0301\u2060\u0301a \u200B\u0301b",
  "many lines": "line\n".repeat(200),
  "many short lines": "a\n".repeat(120),
} as const;

/** Text of letters that the fonts have, in several scripts. */
export const anyPrintable = fc.string({
  unit: fc.constantFrom(..."abcXYZ 0123-.,;:()/éßŁøΩжمحדש王\n#$*_\\@<>`\"'"),
  maxLength: 400,
});

const breaking = fc.string({
  unit: fc.constantFrom(
    ..."abW.-/@0é",
    "\u200b",
    "\u00ad",
    "\u200d",
    "\u2060",
    "\u200c",
    "ffi",
    " ",
    "\u0301",
    "b\u0301\u0301",
    "ש",
    "م",
    "王",
  ),
  minLength: 1,
  maxLength: 140,
});

/** Long tokens full of places to break, joiners and marks; no Latin mark on a letter of another script. */
export const anyBreaking = fc
  .array(breaking, { minLength: 1, maxLength: 4 })
  .map((tokens) =>
    tokens.join(" ").replace(/(?<=[שم王](?:[\u00ad\u200b-\u200d\u2060]|\u0301)*)\u0301+/g, ""),
  );
