import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { Condition } from "@/lib/clinical/rules/condition";
import type { SourceId } from "@/lib/clinical/sources";
import type { ConditionId } from "./condition-options";

/** Something recorded that speaks for or against a diagnosis. */
export interface Feature {
  readonly label: string;
  readonly when: Condition;
  /** 1 fits, 2 is typical, 3 is nearly the thing itself. A clinician's judgement, not a likelihood ratio. */
  readonly weight: 1 | 2 | 3;
}

/** A condition that hip pain can come from, and what would point to it. */
export interface Diagnosis {
  readonly id: ConditionId;
  /** The picture in words. */
  readonly features: string;
  /** It is not considered where this is known not to hold. */
  readonly only?: Condition;
  readonly speaksFor: readonly Feature[];
  readonly speaksAgainst: readonly Feature[];
  /** Tests to think of before referral; empty when none is needed. */
  readonly suggestedInvestigations: readonly InvestigationId[];
  readonly route: string;
  readonly sources: readonly SourceId[];
  readonly sourceNote?: string;
}
