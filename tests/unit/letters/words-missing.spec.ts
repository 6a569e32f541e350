import { expect, test } from "@playwright/test";
import { wordsMissing } from "@/lib/letters/words-missing";

const cases = [
  {
    name: "all words there",
    written: ["No red flags", "Right hip"],
    read: "No red flags\nRight hip",
    missing: [],
  },
  {
    name: "line breaks and spaces do not count",
    written: ["No red flags"],
    read: "No red\nfl ags",
    missing: [],
  },
  {
    name: "a dropped word is named",
    written: ["Pain is not worse"],
    read: "Pain is worse",
    missing: ["not"],
  },
  {
    name: "the same word elsewhere is no stand-in",
    written: ["not worse", "not hot"],
    read: "worse not hot",
    missing: ["not"],
  },
  { name: "a lost text of one word", written: ["Side", "Left"], read: "Side", missing: ["Left"] },
  {
    name: "a row that goes over the page",
    written: ["one two three", "four five six"],
    read: "one two four five three six",
    missing: [],
  },
  {
    name: "a place to break between a letter and its mark",
    written: ["Ad\u00e9"],
    read: "Ade\n\u0301",
    missing: [],
  },
  { name: "a lost mark is named", written: ["Adé", "Ade"], read: "Ade Ade", missing: ["Adé"] },
  { name: "ligatures are their letters", written: ["suffix"], read: "su\uFB03x", missing: [] },
  {
    name: "right-to-left words in any order",
    written: ["Name محمد علي", "Born"],
    read: "Name علي محمد Born",
    missing: [],
  },
  {
    name: "a bracket among right-to-left letters",
    written: ["a>مa (محمد) b"],
    read: "a<مa )محمد( b",
    missing: [],
  },
  {
    name: "a lost right-to-left word is named",
    written: ["Name محمد علي"],
    read: "Name علي",
    missing: ["محمد"],
  },
] as const;

for (const { name, written, read, missing } of cases) {
  test(`reading back: ${name}`, () => {
    expect(wordsMissing(written, read)).toEqual(missing);
  });
}
