import type { SourceId } from "@/lib/clinical/sources";
import type { LetterHeadingId } from "./letter-headings";

export type SectionId =
  | "patient"
  | "trigger"
  | "pain"
  | "function"
  | "tried"
  | "history"
  | "medicines"
  | "redflag"
  | "exam"
  | "child"
  | "mri"
  | "results"
  | "scores"
  | "plan";

/** One allowed answer: `code` is stored, `label` is read by people and may be reworded. */
export interface Option {
  readonly code: string;
  readonly label: string;
}

interface FieldBase {
  readonly id: string;
  readonly section: SectionId;
  readonly label: string;
  /** The words to say to the patient, where the label is not one. */
  readonly question?: string;
  /** `conditional`: needed only while the field applies, see `applies.ts`. */
  readonly required: "always" | "conditional" | "no";
  /** Where the answer is from. Only `answer` fields are typed in the checklist; the others come from records. */
  readonly from: "answer" | "patient" | "practice" | "author" | "computed";
  readonly letterHeading: LetterHeadingId;
  /** The answer is for the record alone: no letter, leaflet, message or copy carries it. */
  readonly neverPrints?: true;
  readonly why: string;
  /** Empty: clinical judgement without a source. */
  readonly sources: readonly SourceId[];
  /** How far the sources carry, where citing them alone would say too much. */
  readonly sourceNote?: string;
}

interface YesNoField extends FieldBase {
  readonly kind: "yesNo";
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly options: readonly Option[];
  /** The clinician may write `{ ownWords }` instead of picking a code. */
  readonly ownWords?: true;
}

/** Several codes. `none` stands alone; an empty list is "asked, nothing chosen", which is not "not asked". */
export interface ChoicesField extends FieldBase {
  readonly kind: "choices";
  readonly options: readonly Option[];
}

export interface MeasureField extends FieldBase {
  readonly kind: "measure";
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly unit: string;
}

/** A whole number from 0 (none) to 10 (worst). */
interface ScaleField extends FieldBase {
  readonly kind: "scale";
}

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
interface DateField extends FieldBase {
  readonly kind: "date";
}

interface TextField extends FieldBase {
  readonly kind: "text";
  readonly maxLength: number;
  readonly format?: "nhsNumber";
}

/** Rows of treatment, weeks and effect; `options` are the treatments. */
export interface TriedField extends FieldBase {
  readonly kind: "tried";
  readonly options: readonly Option[];
}

/** Patient-Specific Functional Scale: up to five activities, each 0 (cannot do) to 10 (as before). */
interface PsfsField extends FieldBase {
  readonly kind: "psfs";
}

/** Worked out from other facts, never typed. */
interface ComputedField extends FieldBase {
  readonly kind: "computed";
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export type Field =
  | YesNoField
  | ChoiceField
  | ChoicesField
  | MeasureField
  | ScaleField
  | DateField
  | TextField
  | TriedField
  | PsfsField
  | ComputedField;

/** How well a treatment worked, best first. */
export const treatmentEffects = ["good", "partial", "none", "worse"] as const;
export type TreatmentEffect = (typeof treatmentEffects)[number];

export interface TriedRow<Treatment extends string = string> {
  readonly treatment: Treatment;
  /** `null`: how long was not asked. */
  readonly weeks: number | null;
  /** `null`: how well it worked was not asked. */
  readonly effect: TreatmentEffect | null;
}

export interface PsfsRow {
  readonly activity: string;
  readonly score: number;
}

/** A diagnosis in the clinician's words, when no code fits. */
interface OwnWords {
  readonly ownWords: string;
}

/** The type of a field's answer, from its kind and its options. */
export type AnswerOf<F extends Field> = F extends { kind: "yesNo" }
  ? boolean
  : F extends { kind: "choice"; options: readonly { code: infer Code }[] }
    ? Code | (F extends { ownWords: true } ? OwnWords : never)
    : F extends { kind: "choices"; options: readonly { code: infer Code }[] }
      ? readonly Code[]
      : F extends { kind: "tried"; options: readonly { code: infer Code extends string }[] }
        ? readonly TriedRow<Code>[]
        : F extends { kind: "psfs" }
          ? readonly PsfsRow[]
          : F extends { kind: "text" | "date" }
            ? string
            : number;
