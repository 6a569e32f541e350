import { assessVisit, type Visit } from "@/lib/clinical/assess-visit";
import type { PatientFacts } from "@/lib/clinical/facts";
import { changeOfRules, type KeptFindings, type RulesChange } from "@/lib/clinical/rules-change";
import { rulesVersion } from "@/lib/clinical/rules-version";

interface Stored extends Visit {
  readonly rulesVersion: string;
  readonly urgency: string;
  readonly findings: KeptFindings | null;
  readonly rulesChanges: readonly RulesChange[];
}

/** The changes of rules that a draft has met, with the one from the version it was last assessed with to today's. */
export function rulesChangesOf(stored: Stored, patient: PatientFacts): readonly RulesChange[] {
  if (stored.rulesVersion === rulesVersion) return stored.rulesChanges;
  return [...stored.rulesChanges, changeOfRules(stored, assessVisit(stored, patient).assessment)];
}
