import type { SourceId } from "@/lib/clinical/sources";
import type { Condition } from "./condition";
import type { Urgency } from "./urgency";

/** What every rule carries, so that a clinician can be told why and on what authority. */
export interface Rule {
  readonly id: string;
  readonly label: string;
  readonly when: Condition;
  /** Empty: clinical judgement without a source. */
  readonly sources: readonly SourceId[];
  /** How far the sources carry, where citing them alone would say too much. */
  readonly sourceNote?: string;
  /** Raised when the meaning of the rule changes. */
  readonly revision: number;
}

export interface RedFlag extends Rule {
  readonly urgency: Urgency;
  readonly advice: string;
  /** Red flags that take this one over once they have fired. */
  readonly suppressedBy: readonly string[];
}

export interface IncompleteRule extends Rule {
  readonly message: string;
}

/** `stop` cannot be sent, `warn` can after acknowledging with a reason, `info` is shown only. */
export type Severity = "stop" | "warn" | "info";

/**
 * Who may lift it. `none`: nobody. `acknowledge`: the clinician, with a reason. The others: only with the name
 * of the radiologist or specialist, time and reason stored.
 */
export type Override = "none" | "acknowledge" | "radiologist_discussion" | "specialist_advice";
