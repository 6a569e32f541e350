import type { Reason } from "./assess";
import { applies } from "./checklist/applies";
import { type Facts, type FieldId, fieldById } from "./checklist/checklist";
import { factText } from "./phrases";
import { isAnswered } from "./rules/evaluate";
import type { DataNeed, LocalLimits, Rejection, RouteId, Situation } from "./services/route";
import { routes } from "./services/routes";

/** Something the service needs, and whether this consultation and referral have it. */
export interface Need {
  readonly id: string;
  readonly label: string;
  readonly state: "have" | "missing";
  /** Of a need that is missing: the fields still to be answered. Of one that is had: where it is. */
  readonly fieldIds: readonly FieldId[];
  /** What the referral itself still lacks; no question of the checklist covers it. */
  readonly lacksInReferral: boolean;
}

interface WouldRefuse {
  readonly code: string;
  readonly label: string;
  /** `local`: a limit of this one service, which others of its kind need not have. */
  readonly rule: "national" | "local";
  readonly because: readonly Reason[];
}

export interface Readiness {
  readonly needs: readonly Need[];
  readonly wouldRefuse: readonly WouldRefuse[];
}

/**
 * What a receiving service of that kind needs, what of it is there, and what it would send the referral back
 * for. Identity and contact count when the facts carry them (`nhs_number`, `phone`, …): they come from the
 * patient's record, so the caller puts them in. Fields that do not apply to the patient are not asked for.
 */
export function readiness(id: RouteId, situation: Situation): Readiness {
  return {
    needs: needsOf(id).map((need) => needIn(need, situation)),
    wouldRefuse: [...nationalRefusals(id, situation), ...ageRefusals(situation.facts, situation.limits)],
  };
}

/** Every need of a kind of service, those taken over from another kind first. */
export function needsOf(id: RouteId): readonly DataNeed[] {
  const { needsOf: takenOver, minimumData } = routes[id];
  return takenOver ? [...needsOf(takenOver.route), ...minimumData] : minimumData;
}

/** The questions that a service needs answered, that apply, and that are not answered; each once. */
export function unansweredNeeds(
  id: RouteId,
  { facts, chosen }: Pick<Situation, "facts" | "chosen">,
): readonly FieldId[] {
  const asked = needsOf(id).flatMap((need) => askedIn(need, facts, chosen));
  return [...new Set(asked.filter((field) => !isGiven(field, facts)))];
}

function askedIn({ fieldIds }: DataNeed, facts: Facts, chosen: readonly string[]): readonly FieldId[] {
  return fieldIds.filter((field) => isAnswered(facts, field) || applies(field, facts, chosen));
}

function needIn(need: DataNeed, situation: Situation): Need {
  const { id, label, fromReferral } = need;
  const { facts, chosen, referral } = situation;
  const asked = askedIn(need, facts, chosen);
  const missing = asked.filter((field) => !isGiven(field, facts));
  const lacksInReferral =
    fromReferral === "written"
      ? !referral.written?.includes(id)
      : fromReferral !== undefined && !referral[fromReferral]?.trim();
  const state = missing.length > 0 || lacksInReferral ? "missing" : "have";
  return { id, label, state, fieldIds: missing.length > 0 ? missing : asked, lacksInReferral };
}

/** The functional scale counts from three activities on. */
function isGiven(field: FieldId, facts: Facts): boolean {
  return field === "psfs" ? (facts.psfs?.length ?? 0) >= 3 : isAnswered(facts, field);
}

function nationalRefusals(id: RouteId, situation: Situation): readonly WouldRefuse[] {
  return routes[id].rejects.flatMap(({ code, label, refuses, local }: Rejection) => {
    const fields = refuses?.(situation);
    return fields
      ? [
          {
            code,
            label,
            rule: local ? ("local" as const) : ("national" as const),
            because: reasons(fields, situation.facts),
          },
        ]
      : [];
  });
}

function ageRefusals(facts: Facts, { minimumAge, maximumAge }: LocalLimits): readonly WouldRefuse[] {
  const age = facts.age_years;
  if (age === undefined) return [];
  const because = reasons(["age_years"], facts);
  const local = (code: string, label: string): WouldRefuse => ({ code, label, rule: "local", because });
  if (minimumAge !== undefined && age < minimumAge) {
    return [local("under_age", `under this service's age: it sees patients from ${minimumAge}`)];
  }
  return typeof maximumAge === "number" && age > maximumAge
    ? [local("over_age", `over this service's age: it sees patients up to ${maximumAge}`)]
    : [];
}

function reasons(fields: readonly FieldId[], facts: Facts): readonly Reason[] {
  return fields.map((fieldId) => ({
    fieldId,
    label: fieldById(fieldId).label,
    answerText: factText(fieldId, facts),
  }));
}
