import type { Assessment } from "@/lib/clinical/assess";
import type { CodeOf, Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import type { LetterModel, LetterPatient } from "@/lib/letters";
import type { IdOf } from "./resource";

/** A test that the practice asked for. */
export interface DocumentTest {
  readonly testId: InvestigationId;
  readonly label: string;
  readonly side: CodeOf<"laterality"> | null;
  /** As it prints: "Left". */
  readonly sideText: string | null;
  readonly receiptNumber: string;
  readonly requestedAt: Date;
}

/** What a referral's document is made from: the letter as it prints, and the record behind it. Texts are clean. */
export interface DocumentSource {
  readonly idOf: IdOf;
  readonly letter: LetterModel;
  readonly patient: LetterPatient;
  readonly practice: {
    readonly name: string;
    readonly odsCode: string;
    readonly addressLines: readonly string[];
    readonly phone: string;
  };
  readonly referrer: {
    readonly name: string;
    readonly profession: string;
    /** "GMC 7654321". */
    readonly registration: string | null;
  };
  readonly service: {
    readonly kind: "physiotherapy" | "occupational_therapy" | "orthopaedics";
    readonly name: string;
    readonly organisation: string;
    readonly addressLines: readonly string[];
  };
  readonly referral: {
    readonly question: string;
    readonly urgency: Urgency;
    readonly urgencyReason: string | null;
  };
  readonly visit: {
    readonly facts: Facts;
    readonly assessment: Assessment;
    /** `YYYY-MM-DD`. */
    readonly consultedOn: string;
  };
  readonly tests: readonly DocumentTest[];
  /** The section of the letter that prints an answer; `undefined`: the letter does not print it. */
  readonly sectionOf: (field: FieldId) => string | undefined;
}
