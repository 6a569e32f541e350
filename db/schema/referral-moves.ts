import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** States of a referral. A letter that a newer version replaced is superseded; the referral itself is not. */
export const referralStatuses = [
  "draft",
  "discarded",
  "sent",
  "received",
  "question_asked",
  "accepted",
  "booked",
  "seen",
  "did_not_attend",
  "closed",
  "returned",
  "redirected",
  "withdrawn",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** Which side makes a move: the practice that refers, or the service it went to. */
export const moveSides = ["practice", "service"] as const;
export type MoveSide = (typeof moveSides)[number];

/** On whom the clock runs after an event. */
export const waitingParties = ["practice", "service", "patient", "nobody"] as const;
export type WaitsOn = (typeof waitingParties)[number];

export interface ReferralMove {
  /** "start" for the first event of a history. */
  readonly from: ReferralStatus | "start";
  readonly to: ReferralStatus;
  readonly by: MoveSide;
}

function moves(
  by: MoveSide,
  from: readonly ReferralMove["from"][],
  to: readonly ReferralStatus[],
): ReferralMove[] {
  return from.flatMap((start) => to.map((end) => ({ from: start, to: end, by })));
}

/**
 * Every legal move, the same rows as the table `referral_moves` that the database holds itself to. A move from a
 * state to itself records something that happens in it: a new owner, an attempt to reach the patient, a new date.
 * Service and practice alike may move to `sent`: the practice by sending, also a new version; the service only as
 * the first event of a referral that it redirected.
 */
export const referralMoves: readonly ReferralMove[] = [
  ...moves("practice", ["start"], ["draft"]),
  ...moves("practice", ["draft"], ["sent", "discarded"]),
  ...moves("practice", ["sent", "received", "question_asked"], ["sent", "withdrawn"]),
  ...moves("practice", ["question_asked"], ["received"]),
  ...moves("practice", ["returned"], ["sent", "withdrawn"]),
  ...moves("service", ["start"], ["sent"]),
  ...moves("service", ["sent"], ["received"]),
  ...moves(
    "service",
    ["sent", "received", "question_asked"],
    ["question_asked", "accepted", "returned", "redirected"],
  ),
  ...moves("service", ["received"], ["received"]),
  ...moves("service", ["accepted"], ["accepted", "booked", "returned", "redirected", "closed"]),
  ...moves("service", ["booked"], ["booked", "seen", "did_not_attend", "closed"]),
  ...moves("service", ["did_not_attend"], ["did_not_attend", "booked", "closed"]),
  ...moves("service", ["seen"], ["seen", "booked", "closed"]),
];

export const nextSteps = [
  "send",
  "open",
  "decide",
  "answer",
  "book",
  "record_attendance",
  "rebook",
  "record_outcome",
  "act_on_return",
  "none",
] as const;
export type NextStep = (typeof nextSteps)[number];

interface StateRule {
  readonly owner: MoveSide;
  readonly nextStep: NextStep;
  /** Whom the clock may run on in this state; the first is the usual one. */
  readonly waitsOn: readonly [WaitsOn, ...WaitsOn[]];
}

/** Who owns a referral in each state, what comes next and on whom it may wait; the same rows as `referral_states`. */
export const stateRules: Readonly<Record<ReferralStatus, StateRule>> = {
  draft: { owner: "practice", nextStep: "send", waitsOn: ["practice"] },
  discarded: { owner: "practice", nextStep: "none", waitsOn: ["nobody"] },
  sent: { owner: "service", nextStep: "open", waitsOn: ["service"] },
  received: { owner: "service", nextStep: "decide", waitsOn: ["service"] },
  question_asked: { owner: "practice", nextStep: "answer", waitsOn: ["practice"] },
  accepted: { owner: "service", nextStep: "book", waitsOn: ["service", "patient"] },
  booked: { owner: "service", nextStep: "record_attendance", waitsOn: ["service"] },
  seen: { owner: "service", nextStep: "record_outcome", waitsOn: ["service"] },
  did_not_attend: { owner: "service", nextStep: "rebook", waitsOn: ["patient", "service"] },
  closed: { owner: "service", nextStep: "none", waitsOn: ["nobody"] },
  returned: { owner: "practice", nextStep: "act_on_return", waitsOn: ["practice"] },
  redirected: { owner: "service", nextStep: "none", waitsOn: ["nobody"] },
  withdrawn: { owner: "practice", nextStep: "none", waitsOn: ["nobody"] },
};

/** The legal moves as rows: the guard of the database reads them, nobody writes them. */
export const referralMovesTable = pgTable(
  "referral_moves",
  {
    fromStatus: text().notNull(),
    toStatus: text({ enum: referralStatuses }).notNull(),
    bySide: text({ enum: moveSides }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.fromStatus, table.toStatus, table.bySide] })],
);

/** What each state demands, as rows. */
export const referralStatesTable = pgTable("referral_states", {
  status: text({ enum: referralStatuses }).primaryKey(),
  owner: text({ enum: moveSides }).notNull(),
  nextStep: text({ enum: nextSteps }).notNull(),
  waitsOn: text().array().notNull(),
});
