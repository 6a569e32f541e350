/** What one person has typed into a draft and is in no answer. */
export interface Jotting {
  /** The line of the quick entry that is being typed. */
  readonly line: string;
  readonly corrections: Corrections;
  /** What became no answer of the lines before. */
  readonly kept: readonly KeptText[];
  /**
   * What is said to rules that warn or stop, by `<test>:<rule>`, sent with the request; and why a request is to be
   * withdrawn, by `withdraw:<request>`.
   */
  readonly reasons: Readonly<Record<string, ReasonGiven>>;
  /** Why the consultation is to be completed although an emergency is not excluded. */
  readonly notExcludedReason: string;
  /** By field: what stands in the box of a question and is no answer. Kept from before there was any, it has none. */
  readonly unread?: Readonly<Record<string, string>> | undefined;
}

/** Of a text that is no answer so much is kept. */
export const longestUnread = 1000;

/** What was done to the chips of the line by hand, by field. */
export interface Corrections {
  readonly values: Readonly<Record<string, unknown>>;
  readonly dropped: readonly string[];
  /** Changes of an answer that stands there already, wanted one by one. */
  readonly agreed: readonly string[];
}

/** What was not understood of a line whose answers were recorded. It is never read again without its line. */
export interface KeptText {
  readonly line: string;
  readonly left: string;
}

export interface ReasonGiven {
  readonly reason: string;
  /** Who agreed to lift a stop; `null` where nobody had to. */
  readonly agreedWith: string | null;
}

export const uncorrected: Corrections = { values: {}, dropped: [], agreed: [] };
export const nothingJotted: Jotting = {
  line: "",
  corrections: uncorrected,
  kept: [],
  reasons: {},
  notExcludedReason: "",
  unread: {},
};

/** One jotting with all that two hold. There is one line, so another line joins the texts; of two reasons, and of two texts in one box, the first counts. */
export function joinedJottings(first: Jotting, second: Jotting): Jotting {
  const { line, corrections } = first.line === "" ? second : first;
  const isKept = (kept: readonly KeptText[], text: string) => kept.some((other) => other.line === text);
  const kept = [...first.kept, ...second.kept.filter((one) => !isKept(first.kept, one.line))];
  const isLineLeft = second.line !== "" && second.line !== line && !isKept(kept, second.line);
  return {
    line,
    corrections,
    kept: isLineLeft ? [...kept, { line: second.line, left: second.line }] : kept,
    reasons: { ...second.reasons, ...first.reasons },
    notExcludedReason: first.notExcludedReason || second.notExcludedReason,
    unread: { ...second.unread, ...first.unread },
  };
}
