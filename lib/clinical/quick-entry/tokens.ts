/** A word, a number or a single sign of a line, and where it stands. */
export interface Token {
  readonly kind: "word" | "number" | "sign";
  /** As typed. */
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** No space before it. */
  readonly glued: boolean;
}

const tokenPattern = /(\d+(?:\.\d+)?)|([\p{L}\p{M}]+(?:['’]\p{L}+)?)|(\S)/gu;

/** The tokens of a line, in order. What is between them is white space. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(tokenPattern)) {
    const [text, number, word] = match;
    const from = match.index;
    tokens.push({
      kind: number !== undefined ? "number" : word !== undefined ? "word" : "sign",
      text,
      lower: text.toLowerCase().replace("’", "'"),
      from,
      to: from + text.length,
      glued: tokens.at(-1)?.to === from,
    });
  }
  return tokens;
}

/** Whether a token ends what belongs together. A full stop inside a number is part of the number. */
export function isSeparator({ kind, text }: Token): boolean {
  return kind === "sign" && (text === "," || text === ";" || text === ".");
}

/** Whether it ends a sentence, and with it a denial that runs over commas. */
export function isFullStop({ kind, text }: Token): boolean {
  return kind === "sign" && (text === ";" || text === ".");
}
