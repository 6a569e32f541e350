import fc from "fast-check";
import { demoId } from "@/db/demo/demo-ids";
import {
  type MoveSide,
  type ReferralStatus,
  referralMoves,
  referralStatuses,
  stateRules,
  type WaitsOn,
} from "@/db/schema";
import { clockOf, type ReferralState, stateAfter } from "@/lib/referrals/machine";

export const practice = demoId(1, 1);
export const service = demoId(1, 11);
export const parties = { organisationId: practice, receivingOrganisationId: service, version: 1 };

export interface Attempt {
  readonly to: ReferralStatus;
  readonly by: MoveSide;
  /** Milliseconds since the attempt before. */
  readonly after: number;
  readonly waitsOn: WaitsOn | undefined;
  /** Instead of `to` and `by`: this one of the moves that are legal now, counted round. */
  readonly pick?: number | undefined;
}

/** What is attempted from a state: the move named, or the legal one picked, so that histories go deep. */
export function aimed(present: ReferralState | undefined, attempt: Attempt): Attempt {
  const legal = referralMoves.filter(({ from }) => from === present?.status);
  const picked = attempt.pick === undefined ? undefined : legal[attempt.pick % Math.max(legal.length, 1)];
  return picked ? { ...attempt, to: picked.to, by: picked.by, waitsOn: undefined } : attempt;
}

/** What several actors try on one referral, legal or not, in the order it reaches the database. */
export const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({
    to: fc.constantFrom(...referralStatuses),
    by: fc.constantFrom<MoveSide>("practice", "service"),
    pick: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
    after: fc.nat(5 * 86_400_000),
    waitsOn: fc.option(fc.constantFrom<WaitsOn>("practice", "service", "patient", "nobody"), {
      nil: undefined,
      freq: 8,
    }),
  }),
  { minLength: 1, maxLength: 40 },
);

export interface HistoryEvent extends ReferralState {
  readonly toStatus: ReferralStatus;
  readonly at: Date;
}

/** Plays attempts through the machine: illegal ones change nothing. The first move is a draft. */
export function play(tried: readonly Attempt[], from: Date) {
  const events: HistoryEvent[] = [];
  let present: ReferralState | undefined;
  let at = from;
  for (const attempt of [{ to: "draft", by: "practice", after: 0, waitsOn: undefined } as const, ...tried]) {
    const { to, by, after, waitsOn } = aimed(present, attempt);
    at = new Date(at.getTime() + after);
    const next = stateAfter(parties, present, {
      to,
      by,
      ownerUserId: null,
      dueAt: new Date(at.getTime() + 86_400_000),
      ...(waitsOn ? { waitsOn } : {}),
    });
    if (next) {
      present = next;
      events.push({ ...next, toStatus: to, at });
    }
  }
  return { events, present, until: at };
}

/** What is wrong with a history; empty when nothing is. */
export function faultsOf({ events, present, until }: ReturnType<typeof play>): string[] {
  const faults: string[] = [];
  for (const { toStatus, ownerOrganisationId, dueAt, nextStep } of events) {
    const rule = stateRules[toStatus];
    const owner = rule.owner === "practice" ? practice : service;
    if (ownerOrganisationId !== owner || Number.isNaN(dueAt.getTime()) || nextStep !== rule.nextStep) {
      faults.push(`${toStatus} without owner, deadline or next step`);
    }
  }
  const last = events.at(-1);
  if (last?.toStatus !== present?.status || last?.version !== present?.version) {
    faults.push("the present state is not what the history says");
  }
  const clock = clockOf(events, until);
  const sent = events.find(({ toStatus }) => toStatus === "sent");
  const end = last && last.nextStep === "none" ? last.at : until;
  const elapsed = sent ? end.getTime() - sent.at.getTime() : 0;
  if (clock.practice + clock.service + clock.patient !== elapsed || clock.whole !== elapsed) {
    faults.push(`the clock shows ${clock.whole} of ${elapsed}`);
  }
  return faults;
}
