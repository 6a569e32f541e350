import type { ReferralStatus, Role, ServiceKind } from "@/db/schema";
import type { Assessment } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import type { ReferralUrgency } from "@/lib/clinical/rules/urgency";
import { emergenciesNotExcluded } from "@/lib/consultations";
import { isLowered } from "./urgency";

/** Incomplete rules whose message says that no referral may leave before they are answered. */
const holdsBackReferral: readonly string[] = ["INC_CHILD_HIP_NOT_EXAMINED", "INC_WEIGHT_BEARING"];

interface Sendable {
  readonly question: string;
  readonly urgency: ReferralUrgency;
  readonly urgencyReason: string | null;
  readonly redFlagReason: string | null;
  readonly consentAt: Date | null;
}

/** What keeps a referral from being sent, each with its remedy; empty when nothing does. */
export function reasonsNotToSend(referral: Sendable, facts: Facts, assessment: Assessment): string[] {
  const reasons: string[] = [];
  if (!referral.consentAt) {
    reasons.push("The patient’s agreement to the referral and to sharing information is not recorded.");
  }
  if (!facts.laterality) {
    reasons.push("The side is not recorded: answer “Side” in the consultation.");
  }
  for (const finding of assessment.incomplete) {
    if (holdsBackReferral.includes(finding.id)) {
      reasons.push(`${finding.label}. ${finding.message}`);
    }
  }
  if (isLowered(referral.urgency, assessment.urgency) && !referral.urgencyReason) {
    reasons.push("The urgency is lower than the rules computed: say why.");
  }
  return [...reasons, ...redFlagReasons(referral, assessment)];
}

/**
 * What keeps a draft, or one that came back, from a service that has closed since it was chosen. What is with the
 * service is the service's to finish, so that an amendment of it still goes there.
 */
export function closedToSending(
  { status }: { readonly status: ReferralStatus },
  service: { readonly name: string; readonly closedAt: Date | null },
): string[] {
  if (!service.closedAt || (status !== "draft" && status !== "returned")) return [];
  const remedy =
    status === "draft" ? "edit the referral and choose another service" : "refer again, to another service";
  return [`${service.name} takes no more referrals: ${remedy}.`];
}

function redFlagReasons(referral: Sendable, assessment: Assessment): string[] {
  if (referral.redFlagReason) {
    return [];
  }
  const present = assessment.redFlags.filter((flag) => flag.urgency === "emergency_same_day");
  if (present.length > 0) {
    const names = present.map((flag) => flag.label).join(", ");
    return [`Emergency red flag present: ${names}. Phone first, then write who was phoned and when.`];
  }
  const open = emergenciesNotExcluded(assessment);
  return open.length > 0
    ? [`Emergencies not excluded: ${open.join(", ")}. Ask the questions named, or say why not.`]
    : [];
}

const kindOfRole: Partial<Record<Role, ServiceKind>> = {
  physiotherapist: "physiotherapy",
  occupational_therapist: "occupational_therapy",
  orthopaedic_triage: "orthopaedics",
};

/** The kind of referral a role decides on; `undefined` for roles that decide on none. */
export function kindDecidedBy(role: Role): ServiceKind | undefined {
  return kindOfRole[role];
}
