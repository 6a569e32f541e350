import type { Assessment } from "@/lib/clinical/assess";
import type { Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import type { Condition } from "@/lib/clinical/rules/condition";
import { evaluate } from "@/lib/clinical/rules/evaluate";
import { type FlagReasons, reasonsFor } from "@/lib/clinical/rules/explain";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import type { SourceId } from "@/lib/clinical/sources";

export type RouteId =
  | "physiotherapy"
  | "occupational_therapy"
  | "orthopaedics"
  | "emergency"
  | "rheumatology"
  | "radiology"
  | "msk_triage"
  | "pelvic_health_physio";

/** What a receiving service allows where it is: data of that service, not national rules. */
export interface LocalLimits {
  readonly minimumAge?: number;
  readonly maximumAge?: number | null;
  readonly suppliesWalkingAids?: boolean;
  readonly demandsBmi?: boolean;
}

/** What the referral itself says, beside the consultation. */
export interface ReferralContent {
  readonly question?: string;
  readonly urgency?: Urgency;
  /** Who was phoned and when, for what must be phoned. */
  readonly phonedTo?: string;
  /** Needs that no question of the checklist covers and that the referrer wrote into the referral, by need id. */
  readonly written?: readonly string[];
}

/** Everything that decides whether a service has what it needs and would take the referral. */
export interface Situation {
  readonly facts: Facts;
  readonly assessment: Assessment;
  /** Ids of the tests and medicines chosen. */
  readonly chosen: readonly string[];
  readonly referral: ReferralContent;
  readonly limits: LocalLimits;
}

/** Something that a service needs to see. */
export interface DataNeed {
  readonly id: string;
  readonly label: string;
  /** All of them must be answered, as far as they apply to this patient. */
  readonly fieldIds: readonly FieldId[];
  /** What the referral itself must say; the referrer writes it, since no question of the checklist covers it. */
  readonly fromReferral?: "question" | "phonedTo" | "written";
}

/** The fields that make a service refuse, possibly none by name; `undefined` when it would not. */
export type Refusal = (situation: Situation) => readonly FieldId[] | undefined;

/** Why a service returns referrals. Without `refuses` only its reader can tell. */
export interface Rejection {
  readonly code: string;
  readonly label: string;
  readonly refuses?: Refusal;
  /** A demand of single services, which national guidance does not make. */
  readonly local?: true;
}

/** A kind of receiving service and what it asks, nationally. */
export interface Route {
  readonly id: RouteId;
  readonly label: string;
  readonly priorities: string;
  /** Needs taken over whole from another service, shown as this line. */
  readonly needsOf?: { readonly route: RouteId; readonly label: string };
  readonly minimumData: readonly DataNeed[];
  readonly accepts: readonly string[];
  readonly rejects: readonly Rejection[];
  readonly note?: string;
  readonly sources: readonly SourceId[];
}

/** Refuses when the condition is met; the reasons are its answers. */
export function when(condition: Condition): Refusal {
  return ({ facts, assessment, chosen }) => {
    const fired = [...assessment.redFlags, ...assessment.suppressed];
    const within = {
      flags: new Set<string>(fired.map((flag) => flag.id)),
      urgency: assessment.urgency,
      chosen: new Set(chosen),
    };
    const flagReasons: FlagReasons = new Map(
      fired.map((flag) => [flag.id, flag.because.map((reason) => reason.fieldId)]),
    );
    return evaluate(condition, facts, within) === "met"
      ? reasonsFor(condition, facts, within, flagReasons)
      : undefined;
  };
}

/** Refuses when the treatments tried hold none of those. The table of treatments is the reason. */
export function unlessTried(...treatments: readonly string[]): Refusal {
  return ({ facts }) =>
    facts.tried?.some((row) => treatments.includes(row.treatment)) ? undefined : ["tried"];
}

/** Refuses when both would. */
export function both(first: Refusal, second: Refusal): Refusal {
  return (situation) => {
    const one = first(situation);
    const other = second(situation);
    return one && other && [...new Set([...one, ...other])];
  };
}
