import { checklist, type FieldId, isFieldId } from "@/lib/clinical/checklist/checklist";
import type { TreatmentEffect } from "@/lib/clinical/checklist/field";
import type { FieldWords, Lead, Phrases } from "./field-words";
import { type Token, tokensOf } from "./tokens";
import { wordsOfExamination } from "./words-of-examination";
import { wordsOfEffect, wordsOfHistory } from "./words-of-history";
import { wordsOfStory } from "./words-of-story";

/** What a phrase can mean. */
export type Meaning =
  | { readonly kind: "finding"; readonly field: FieldId }
  | { readonly kind: "absent"; readonly field: FieldId }
  | {
      readonly kind: "code";
      readonly field: FieldId;
      readonly code: string;
      readonly after: Lead | undefined;
    }
  | { readonly kind: "denied"; readonly field: FieldId; readonly code: string }
  | {
      readonly kind: "tested";
      readonly field: FieldId;
      readonly positive: unknown;
      readonly negative: unknown;
    }
  | {
      readonly kind: "number";
      readonly field: FieldId;
      readonly units: readonly { readonly words: readonly string[]; readonly times: number }[];
    }
  | { readonly kind: "text"; readonly field: FieldId }
  | { readonly kind: "treatment"; readonly code: string }
  | { readonly kind: "effect"; readonly effect: TreatmentEffect }
  | { readonly kind: "lead"; readonly lead: Lead | "tried" }
  | { readonly kind: "negator"; readonly overCommas: boolean }
  | { readonly kind: "filler"; readonly endsDenial: boolean; readonly ofStory: boolean };

interface Entry {
  readonly words: readonly string[];
  readonly meanings: Meaning[];
}

const wordsOfGrammar: readonly (readonly [Phrases, Meaning])[] = [
  [
    "no | nil | without | w / o | not | never | nor | neg for | negative for",
    { kind: "negator", overCommas: false },
  ],
  ["denies | denied | denying", { kind: "negator", overCommas: true }],
  [
    "worse | w | worse on | worse with | worse when | worse after | worse going up | worse going up and down | worse : | agg by | aggravated by | exacerbated by | brought on by",
    { kind: "lead", lead: "worse" },
  ],
  [
    "better with | eased by | relieved by | eased with | better for | helped by | eases with",
    { kind: "lead", lead: "eased" },
  ],
  [
    "difficulty with | difficulty | d | struggles with | struggling with | trouble with | hard to do | finds it hard to do | diff with | adl :",
    { kind: "lead", lead: "hard" },
  ],
  ["tried | has tried | taken | taking | trial of", { kind: "lead", lead: "tried" }],
  [
    "but | however | reports | c / o | complains of | presents with | has | with",
    { kind: "filler", endsDenial: true, ofStory: true },
  ],
  [
    "hip | hips | hip pain | pain | for | of | x | onset | started | began | hx | history | history of | pt | patient | the | in | a | her | his | is | o / e | on examination | difficult | hard | over | and | & | + | on",
    { kind: "filler", endsDenial: false, ofStory: true },
  ],
];

type Named = readonly [Phrases, Meaning];

function meaningsOf(field: FieldId, words: FieldWords): readonly Named[] {
  const { finding, absent, codes = {}, after, denied, tested, number, units = {}, textAfter } = words;
  const isTreatment = field === "tried";
  const unitWords = Object.entries(units).map(([unit, times]) => ({ words: lowerWords(unit), times }));
  const coded = Object.entries(codes).map(
    ([code, phrases]): Named => [
      phrases,
      isTreatment ? { kind: "treatment", code } : { kind: "code", field, code, after },
    ],
  );
  const all: readonly (readonly [Phrases | undefined, Meaning])[] = [
    [finding, { kind: "finding", field }],
    [absent, { kind: "absent", field }],
    ...coded,
    [denied?.of, { kind: "denied", field, code: denied?.code ?? "" }],
    [tested?.of, { kind: "tested", field, positive: tested?.positive, negative: tested?.negative }],
    [number, { kind: "number", field, units: unitWords.sort((a, b) => b.words.length - a.words.length) }],
    [textAfter, { kind: "text", field }],
  ];
  return all.filter((one): one is Named => one[0] !== undefined);
}

function lowerWords(phrase: string): readonly string[] {
  return tokensOf(phrase).map(({ lower }) => lower);
}

const allFieldWords = Object.entries({ ...wordsOfStory, ...wordsOfHistory, ...wordsOfExamination });

/** A question answered yes or no is also known by its own words. */
const ownWords = checklist
  .filter(({ kind, from }) => kind === "yesNo" && from === "answer")
  .map(({ id, label }) => [label.replace(/ \(.*$/, ""), { kind: "finding", field: id }] as const);

const byFirstWord = indexed([
  ...wordsOfGrammar,
  ...ownWords,
  ...Object.entries(wordsOfEffect).map(
    ([effect, phrases]) => [phrases, { kind: "effect", effect: effect as TreatmentEffect }] as const,
  ),
  ...allFieldWords.flatMap(([field, words]) => (isFieldId(field) ? meaningsOf(field, words) : [])),
]);

function indexed(list: readonly (readonly [Phrases, Meaning])[]): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry>();
  for (const [phrases, meaning] of list) {
    for (const phrase of phrases.split(" | ")) {
      const words = lowerWords(phrase);
      const key = words.join(" ");
      const entry = entries.get(key) ?? { words, meanings: [] };
      if (!entry.meanings.some((other) => JSON.stringify(other) === JSON.stringify(meaning))) {
        entry.meanings.push(meaning);
      }
      entries.set(key, entry);
    }
  }
  const longestFirst = [...entries.values()].sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(longestFirst, ({ words }) => words[0] ?? "");
}

/** The longest phrase that begins at a token: how many tokens it takes, and what it can mean. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly meanings: readonly Meaning[] } | undefined {
  const entry = byFirstWord
    .get(tokens[at]?.lower ?? "")
    ?.find(({ words }) => words.every((word, step) => tokens[at + step]?.lower === word));
  return entry && { length: entry.words.length, meanings: entry.meanings };
}
