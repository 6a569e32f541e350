import type { FieldId } from "@/lib/clinical/checklist/checklist";

/** Phrases for one meaning, separated by bars: `"fever | febrile"`. Case does not count. */
export type Phrases = string;

/** After which word a phrase means this field: "worse on", "eased by", "difficulty with". */
export type Lead = "worse" | "eased" | "hard";

/** What people write for a field. It stands beside the field's own words, which are known without being named. */
export interface FieldWords {
  /** A finding: as it stands it is a yes, denied it is a no. */
  readonly finding?: Phrases;
  /** Words that are a no by themselves ("afebrile"). */
  readonly absent?: Phrases;
  /** A code of a choice or of choices. */
  readonly codes?: Readonly<Record<string, Phrases>>;
  /** Understood only after this lead. */
  readonly after?: Lead;
  /** What denying these phrases means, as a code. */
  readonly denied?: { readonly code: string; readonly of: Phrases };
  /** A test with a result: a plus or minus, or "positive", "neg", must follow. */
  readonly tested?: { readonly of: Phrases; readonly positive: unknown; readonly negative: unknown };
  /** A name before or after a number. */
  readonly number?: Phrases;
  /** Units a number may carry, and by what it is then multiplied. The field's own unit may be left out. */
  readonly units?: Readonly<Record<string, number>>;
  /** What runs on to the end of the sentence, after these words, is the answer as written. */
  readonly textAfter?: Phrases;
}

export type WordList = Readonly<Partial<Record<FieldId, FieldWords>>>;
