import type { CodeOf } from "@/lib/clinical/checklist/checklist";
import { stretchAt } from "./amounts";
import { phraseAt } from "./lexicon";
import { isSeparator, type Token } from "./tokens";

const sides: Readonly<Record<string, CodeOf<"laterality">>> = {
  l: "left",
  lt: "left",
  left: "left",
  r: "right",
  rt: "right",
  right: "right",
  b: "both",
  bilat: "both",
  bilateral: "both",
  bilaterally: "both",
};
const legWords = new Set(
  "hip hips groin groins leg legs thigh thighs knee knees buttock buttocks side sided sides".split(" "),
);
/** A part of a line with one of these may be about another side, another time or another matter. */
const otherMatters =
  /^(?:replaced|replacement|thr|tha|hemi|surgery|op|operation|arthroscopy|fracture|#|prev|previous|previously|past|other|contralateral|opposite|(?:19|20)\d\d|normal|ok|fine|not|no)$/;

interface SideFound {
  /** `undefined`: a word of side that may mean something else. */
  readonly side: CodeOf<"laterality"> | undefined;
  readonly length: number;
}

/** A side at a token. A letter alone must be a capital, or stand before a part of the leg. */
export function sideAt(tokens: readonly Token[], at: number): SideFound | undefined {
  const token = tokens[at];
  const pair = `${token?.lower} ${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`;
  if (pair === "b / l") return { side: clear(tokens, at) ? "both" : undefined, length: 3 };
  if (/^both (?:hips|sides|groins)\b/.test(pair))
    return { side: clear(tokens, at) ? "both" : undefined, length: 2 };
  const side = token?.kind === "word" ? sides[token.lower] : undefined;
  if (!token || !side) return undefined;
  const next = tokens[at + 1];
  const isLetter = token.lower.length === 1;
  const beforeLeg = legWords.has(next?.lower ?? "") || isSite(tokens, at + 1);
  if (isLetter && !beforeLeg && (token.text !== token.text.toUpperCase() || token.lower === "b"))
    return undefined;
  const third = tokens[at + 2]?.lower ?? "";
  if (next?.text === "-" && /^sided?$/.test(third))
    return { side: clear(tokens, at) ? side : undefined, length: 3 };
  const fits = beforeLeg || endsOrGoesOn(tokens, at + 1);
  const strays = ["all", "just", "has", "was", "had", "is"].includes(tokens[at - 1]?.lower ?? "");
  if (!fits || strays || !clear(tokens, at)) return { side: undefined, length: 1 };
  return { side, length: /^sided?$/.test(next?.lower ?? "") ? 2 : 1 };
}

function isSite(tokens: readonly Token[], at: number): boolean {
  const meanings = phraseAt(tokens, at)?.meanings ?? [];
  return meanings.some((one) => one.kind === "code" && one.field === "pain_sites");
}

/** What may follow a side: the end, a site, how long, or what makes it worse. */
function endsOrGoesOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || isSeparator(next) || stretchAt(tokens, at)) return true;
  const meanings = phraseAt(tokens, at)?.meanings ?? [];
  return meanings.some(
    (one) =>
      one.kind === "lead" || one.kind === "filler" || (one.kind === "code" && one.field === "pain_sites"),
  );
}

/** Whether the part of the line around a token speaks of nothing but now and this side. */
function clear(tokens: readonly Token[], at: number): boolean {
  for (let step = at; step < tokens.length; step += 1) {
    const token = tokens[step];
    if (!token || isSeparator(token)) break;
    if (otherMatters.test(token.lower) && !isDenialOfFinding(tokens, step)) return false;
  }
  for (let step = at - 1; step >= 0; step -= 1) {
    const token = tokens[step];
    if (!token || isSeparator(token)) break;
    if (otherMatters.test(token.lower) && !isDenialOfFinding(tokens, step)) return false;
  }
  return true;
}

/** "R groin 9/12 no trauma": the no belongs to what follows it, not to the side. "WB ok" is a finding too. */
function isDenialOfFinding(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (word === "no" || word === "not") {
    const next = phraseAt(tokens, at + 1)?.meanings ?? [];
    return next.some(({ kind }) => kind === "finding" || kind === "denied");
  }
  if (!["ok", "normal", "fine"].includes(word)) return false;
  return [1, 2, 3].some((back) => (phraseAt(tokens, at - back)?.length ?? 0) > back);
}
