import {
  type ClockParts,
  type MoveSide,
  type NextStep,
  type ReferralStatus,
  referralMoves,
  referralStatuses,
  stateRules,
  type WaitsOn,
} from "@/db/schema";

/** What a referral's history says of it now. Owner, deadline and next step are never absent. */
export interface ReferralState {
  readonly status: ReferralStatus;
  readonly version: number;
  readonly ownerOrganisationId: string;
  /** The person who took it; null while it belongs to the team. */
  readonly ownerUserId: string | null;
  readonly dueAt: Date;
  readonly nextStep: NextStep;
  readonly waitsOn: WaitsOn;
}

interface Parties {
  readonly organisationId: string;
  readonly receivingOrganisationId: string;
  /** Of the letter it begins with; a referral passed on begins with that of the letter it carries. */
  readonly version: number;
}

export interface Move {
  readonly to: ReferralStatus;
  readonly by: MoveSide;
  readonly ownerUserId: string | null;
  readonly dueAt: Date;
  /** Whom the clock runs on; the usual party of the new state if absent. */
  readonly waitsOn?: WaitsOn;
}

const legal = new Set(referralMoves.map(({ from, to, by }) => `${from}>${to}>${by}`));

/** Whether a side may move a referral from one state to another; "start" has no history yet. */
export function mayMove(from: ReferralStatus | "start", to: ReferralStatus, by: MoveSide): boolean {
  return legal.has(`${from}>${to}>${by}`);
}

/** The states that a side may move a referral out of into `to`; a state may be among its own. */
export function statesBefore(to: ReferralStatus, by: MoveSide): readonly ReferralStatus[] {
  return referralStatuses.filter((from) => mayMove(from, to, by));
}

/** The state after a move; `undefined` when the move is illegal. The database comes to the same verdict. */
export function stateAfter(
  parties: Parties,
  present: ReferralState | undefined,
  move: Move,
): ReferralState | undefined {
  const rule = stateRules[move.to];
  const waitsOn = move.waitsOn ?? rule.waitsOn[0];
  if (!mayMove(present?.status ?? "start", move.to, move.by) || !rule.waitsOn.includes(waitsOn)) {
    return undefined;
  }
  const isNewVersion = move.to === "sent" && present !== undefined && present.status !== "draft";
  return {
    status: move.to,
    version: (present?.version ?? parties.version) + (isNewVersion ? 1 : 0),
    ownerOrganisationId: rule.owner === "practice" ? parties.organisationId : parties.receivingOrganisationId,
    ownerUserId: move.ownerUserId,
    dueAt: move.dueAt,
    nextStep: rule.nextStep,
    waitsOn,
  };
}

interface TimedEvent {
  readonly at: Date;
  readonly toStatus: ReferralStatus;
  readonly waitsOn: WaitsOn;
}

export interface Clock extends ClockParts {
  /** Milliseconds from the first sending to the end, or to now; always the sum of the three parts. */
  readonly whole: number;
  /** Whom it runs on now. */
  readonly runsOn: WaitsOn;
}

/**
 * Time waited by party, from the first sending on. `events` oldest first; `carried` is what the clock showed when
 * a redirected referral arrived. A referral that was never sent has waited on nobody.
 */
export function clockOf(events: readonly TimedEvent[], now: Date, carried: ClockParts | null = null): Clock {
  const parts = { practice: 0, service: 0, patient: 0, ...carried };
  const sentAt = events.findIndex(({ toStatus }) => toStatus === "sent");
  const running = sentAt < 0 ? [] : events.slice(sentAt);
  for (const [index, event] of running.entries()) {
    const until = running[index + 1]?.at ?? now;
    if (event.waitsOn !== "nobody") {
      parts[event.waitsOn] += Math.max(0, until.getTime() - event.at.getTime());
    }
  }
  const runsOn = running.at(-1)?.waitsOn ?? "nobody";
  return { ...parts, whole: parts.practice + parts.service + parts.patient, runsOn };
}
