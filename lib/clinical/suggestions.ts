import type { Assessment } from "./assess";
import type { Facts } from "./checklist/checklist";
import { conditionLabel, differential } from "./differential";
import type { ConditionId } from "./differentials/condition-options";
import { diagnosisOf } from "./differentials/diagnoses";
import { type InvestigationId, investigations } from "./investigations/catalogue";
import { testsForFlag } from "./investigations/tests-for-flags";
import { typicalOsteoarthritis } from "./investigations/typical-osteoarthritis";
import { evaluate } from "./rules/evaluate";
import type { RouteId } from "./services/route";
import { when } from "./services/route";
import { type RouteRule, routeRules } from "./services/route-rules";
import { routes } from "./services/routes";

interface TestSuggestion {
  readonly test: InvestigationId;
  readonly label: string;
  readonly reasons: readonly string[];
}

export interface TestSuggestions {
  readonly tests: readonly TestSuggestion[];
  /** Why no test is needed now, or why tests are closed; `undefined` when neither is the case. */
  readonly noTestNeeded: string | undefined;
}

export interface RouteSuggestion {
  readonly route: RouteId;
  readonly label: string;
  readonly priority: "emergency" | "urgent" | "routine";
  readonly reasons: readonly string[];
}

/** The condition that suggestions go by: the one picked, else the best fit; own words suggest nothing. */
function leadingCondition(facts: Facts): ConditionId | undefined {
  const picked = facts.working_diagnosis;
  if (picked === undefined) return differential(facts)[0]?.id;
  return typeof picked === "string" ? picked : undefined;
}

/** Tests to think of, from the diagnosis and the red flags, with reasons. A suggestion is not a request. */
export function suggestTests(facts: Facts, assessment: Assessment): TestSuggestions {
  if (assessment.urgency === "emergency_same_day") {
    return { tests: [], noTestNeeded: "Outpatient tests are closed: the hospital will do them." };
  }
  const leading = leadingCondition(facts);
  const wanted = new Map<InvestigationId, string[]>();
  const want = (test: InvestigationId, why: string) => wanted.set(test, [...(wanted.get(test) ?? []), why]);
  for (const flag of assessment.redFlags) {
    for (const test of testsForFlag[flag.id] ?? []) want(test, flag.label);
  }
  for (const test of diagnosisOf(leading)?.suggestedInvestigations ?? []) {
    if (leading) want(test, conditionLabel(leading));
  }
  return {
    tests: investigations
      .filter(({ id }) => wanted.has(id) && isStillUseful(id, facts))
      .map(({ id, label }) => ({ test: id, label, reasons: wanted.get(id) ?? [] })),
    noTestNeeded: wanted.size === 0 ? noTestReason(leading, facts) : undefined,
  };
}

/** A plain film of the hip is not asked for twice, nor a prostate test of a woman. */
function isStillUseful(test: InvestigationId, facts: Facts): boolean {
  if (test === "psa") return facts.sex_at_birth !== "female";
  return facts.xray_result === undefined || (test !== "xr_pelvis_ap" && test !== "xr_hip_lateral");
}

function noTestReason(leading: ConditionId | undefined, facts: Facts): string | undefined {
  if (leading === "oa_hip" && evaluate(typicalOsteoarthritis, facts) === "met") {
    return "Typical osteoarthritis from 45: diagnose without imaging unless surgery is in view or the receiving service asks for it (NG226).";
  }
  if (!leading) return undefined;
  const elsewhere = facts.xray_result === undefined ? " Orthopaedics asks for a recent X-ray." : "";
  const byFit =
    facts.working_diagnosis === undefined ? " No diagnosis is picked: this goes by the best fit." : "";
  return `${conditionLabel(leading)}: no test is suggested for it.${elsewhere}${byFit}`;
}

/** Where to send the patient, most urgent first, with reasons. In an emergency nowhere else is suggested. */
export function suggestRoutes(facts: Facts, assessment: Assessment): readonly RouteSuggestion[] {
  const leading = leadingCondition(facts);
  const assumed = leading ? { ...facts, working_diagnosis: leading } : facts;
  const holds = (rule: RouteRule, known: Facts) =>
    when(rule.when)({ facts: known, assessment, chosen: [], referral: {}, limits: {} }) !== undefined;
  const reasonFor = (rule: RouteRule) =>
    leading && !holds(rule, facts)
      ? `${rule.reason}; no diagnosis is picked, so this goes by the best fit: ${conditionLabel(leading)}`
      : rule.reason;
  const met = routeRules.filter((rule) => holds(rule, assumed));
  const emergencies = met.filter((rule) => rule.route === "emergency");
  const byRoute = Map.groupBy(emergencies.length > 0 ? emergencies : met, (rule) => rule.route);
  return [...byRoute].map(([route, rules]) => ({
    route,
    label: routes[route].label,
    priority: rules[0]?.priority ?? "routine",
    reasons: rules.map(reasonFor),
  }));
}
