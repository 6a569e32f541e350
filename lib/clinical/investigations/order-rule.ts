import type { Override, Rule, Severity } from "@/lib/clinical/rules/rule";
import type { InvestigationId } from "./catalogue";

/** A rule on requesting a test. */
export interface OrderRule extends Rule {
  readonly appliesTo: readonly InvestigationId[];
  readonly severity: Severity;
  readonly override: Override;
  readonly message: string;
}
