import type { FieldId } from "@/lib/clinical/checklist/checklist";
import { rangeAt, stretchAt } from "./amounts";
import { type Meaning, phraseAt } from "./lexicon";
import { isSeparator, type Token } from "./tokens";

type Units = Extract<Meaning, { kind: "number" }>["units"];

/** What may stand between a name and its number. */
const between = new Set([":", "=", "of", "is", "x"]);
/** Units of something else: a number that carries one is not this field's. */
const foreignUnits = new Set(
  "cm mm kg kgs m km mile miles yard yards yds st stone lb lbs % min mins minute minutes h hr hrs hour hours f g mg deg degrees ° c u units metres".split(
    " ",
  ),
);

type NumberFound =
  | { readonly value: number; readonly length: number }
  | { readonly why: string; readonly length: number };

/** The number that follows a name, in the unit of the field; `undefined` where no number follows. */
export function numberAfter(tokens: readonly Token[], at: number, units: Units): NumberFound | undefined {
  const skipped = between.has(tokens[at]?.lower ?? "") ? 1 : 0;
  const place = at + skipped;
  const number = tokens[place];
  if (
    number &&
    ["<", ">", "~", "≤", "≥", "-", "–"].includes(number.text) &&
    tokens[place + 1]?.kind === "number"
  ) {
    return { why: "not one exact number", length: skipped + 2 };
  }
  if (number?.kind !== "number") return undefined;
  const range = rangeAt(tokens, place);
  if (range) return { why: "a range; one number is recorded", length: skipped + range.length };
  const unit = unitAt(tokens, place + 1, units);
  if (unit) return { value: Number(number.text) * unit.times, length: skipped + 1 + unit.words.length };
  const next = tokens[place + 1];
  const outOfTen = next?.text === "/" && tokens[place + 2]?.text === "10" && units.length === 0;
  if (outOfTen) return { value: Number(number.text), length: skipped + 3 };
  const isOther =
    next !== undefined &&
    (foreignUnits.has(next.lower) || next.text === "?" || (next.glued && !isSeparator(next)));
  if (isOther || stretchAt(tokens, place)) return { why: "a number with another unit", length: skipped + 2 };
  return { value: Number(number.text), length: skipped + 1 };
}

function unitAt(tokens: readonly Token[], at: number, units: Units): Units[number] | undefined {
  return units.find(({ words }) => words.every((word, step) => tokens[at + step]?.lower === word));
}

/** A number with its unit before the name it belongs to: "15 min stiffness". */
export function numberBefore(
  tokens: readonly Token[],
  at: number,
): { readonly field: FieldId; readonly value: number; readonly length: number } | undefined {
  for (const unitLength of [2, 1]) {
    const phrase = phraseAt(tokens, at + 1 + unitLength);
    const named = phrase?.meanings.find((one) => one.kind === "number");
    if (phrase && named?.kind === "number" && tokens[at - 1]?.kind !== "sign") {
      const unit = unitAt(tokens, at + 1, named.units);
      const after = tokens[at + 1 + unitLength + phrase.length];
      if (unit?.words.length === unitLength && after?.kind !== "number") {
        const value = Number(tokens[at]?.text) * unit.times;
        return { field: named.field, value, length: 1 + unitLength + phrase.length };
      }
    }
  }
  return undefined;
}

interface Result {
  readonly is: "positive" | "negative" | "unclear";
  readonly length: number;
}

const positives = new Set(["positive", "pos", "+", "++", "yes", "present"]);
const negatives = new Set(["negative", "neg", "-", "–", "absent"]);

/** The result of a test at a token: plus or minus, with or without "ve", or the word. */
export function resultAt(tokens: readonly Token[], at: number): Result | undefined {
  const skipped = [":", "="].includes(tokens[at]?.text ?? "") ? 1 : 0;
  const mark = tokens[at + skipped];
  const is =
    mark && (positives.has(mark.lower) ? "positive" : negatives.has(mark.lower) ? "negative" : undefined);
  if (!mark || !is) return undefined;
  const isSign = mark.kind === "sign";
  const next = tokens[at + skipped + 1];
  if (isSign && next?.lower === "ve") return { is, length: skipped + 2 };
  const isMixed =
    next !== undefined && ["/", "?", "+", "-"].includes(next.text) && next.text !== mark.text && next.glued;
  if (isMixed) return { is: "unclear", length: skipped + 2 };
  // A sign with space around it and a word behind it may be a dash.
  const mayBeDash = isSign && !mark.glued && next !== undefined && !isSeparator(next);
  if (mayBeDash) return { is: "unclear", length: skipped + 1 };
  if (next?.text === "?") return { is: "unclear", length: skipped + 2 };
  return { is, length: skipped + 1 };
}
