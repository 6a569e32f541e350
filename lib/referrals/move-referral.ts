import { eq, sql } from "drizzle-orm";
import { organisations, type ReferralStatus, type referralEvents, users, type WaitsOn } from "@/db/schema";
import type { ActContext } from "@/lib/platform/act";
import { type Actor, signatureOf } from "@/lib/platform/actor";
import { scheduleJob, tell } from "@/lib/platform/outbox";
import { type ReferralState, stateAfter } from "./machine";
import * as store from "./store";

interface Change {
  readonly to: ReferralStatus;
  readonly ownerUserId: string | null;
  readonly dueAt: Date;
  readonly waitsOn?: WaitsOn;
  /** What the event says beside the move: reason, note, advice. */
  readonly said?: Partial<
    Pick<
      typeof referralEvents.$inferInsert,
      "reasonCode" | "note" | "nextStepAdvice" | "otherServiceId" | "missingFields"
    >
  >;
  /** What else changes in the row with this move. */
  readonly row?: Parameters<typeof store.update>[2];
}

interface Moving extends Pick<ActContext<unknown>, "tx" | "actor" | "now"> {
  /** Whose decision it is, where somebody else's hand carries it out. */
  readonly onBehalfOf?: Actor;
}

/**
 * Moves a referral that has a history: history, present state, deadline's chase and news for the other side, together.
 * The row must be locked. Returns whether the move is legal; an illegal one changes nothing, and is the command's to refuse.
 */
export function moveReferral(context: Moving, referral: store.ReferralRow, change: Change): Promise<boolean> {
  return move(context, referral, referral, change);
}

/**
 * Begins the history of a referral, whose row must have been inserted in this transaction with the state it begins in.
 * Returns the same as `moveReferral`.
 */
export function startReferral(
  context: Moving,
  row: store.ReferralRow,
  change: Omit<Change, "row">,
): Promise<boolean> {
  return move(context, row, undefined, change);
}

async function move(
  context: Moving,
  referral: store.ReferralRow,
  present: ReferralState | undefined,
  change: Change,
): Promise<boolean> {
  const { tx, actor, now, onBehalfOf } = context;
  const { to, said, row, ...rest } = change;
  const by = actor.organisationId === referral.organisationId ? "practice" : "service";
  const state = stateAfter(referral, present, { to, by, ...rest });
  if (!state) {
    return false;
  }
  const { status: _, ...carried } = state;
  const position = await store.appendEvent(tx, referral, {
    ...said,
    ...carried,
    fromStatus: present?.status ?? null,
    toStatus: to,
    byUserId: actor.userId,
    signature: [actor, ...(onBehalfOf ? [onBehalfOf] : [])].map(signatureOf).join(", on behalf of "),
    byOrganisationId: actor.organisationId,
    at: now,
  });
  if (present) {
    await store.update(tx, referral.id, { ...row, ...state });
  }
  await announce({ tx, actor, now, position }, referral, state, change);
  return true;
}

/** States the other side is written to about; e-mail holds the receipt number and nothing clinical. */
const newsForPractice: readonly ReferralStatus[] = [
  "question_asked",
  "accepted",
  "booked",
  "closed",
  "returned",
  "redirected",
];

async function announce(
  { tx, actor, now, position }: Moving & { readonly position: number },
  referral: store.ReferralRow,
  state: ReferralState,
  change: Change,
): Promise<void> {
  if (state.nextStep !== "none" && state.status !== "draft") {
    await scheduleJob(tx, {
      task: "chase",
      payload: { organisationId: state.ownerOrganisationId },
      runAt: state.dueAt,
      key: `chase:${referral.id}`,
    });
  }
  if (state.status === "sent") {
    await scheduleJob(tx, {
      task: "deliver",
      payload: { organisationId: referral.receivingOrganisationId, referralId: referral.id },
      runAt: now,
      key: `deliver:${referral.id}:${state.version}`,
    });
  }
  const isFromService = actor.organisationId !== referral.organisationId;
  const toPractice = isFromService && newsForPractice.includes(state.status);
  const toService = !isFromService && ["sent", "received", "withdrawn"].includes(state.status);
  if (toPractice || toService) {
    await tell(tx, {
      organisationId: actor.organisationId,
      tells: `referral:${referral.id}:${position}`,
      kind: "news",
      address: await addressOf(tx, referral, toPractice),
      reference: change.row?.receiptNumber ?? referral.receiptNumber ?? "",
      at: now,
    });
  }
}

/** The practice is reached through whoever sent it, the service through its team's address. */
async function addressOf(
  tx: Moving["tx"],
  referral: store.ReferralRow,
  toPractice: boolean,
): Promise<string> {
  if (toPractice && referral.sentBy) {
    const [person] = await tx.select({ email: users.email }).from(users).where(eq(users.id, referral.sentBy));
    if (person) {
      return person.email;
    }
  }
  const [team] = await tx
    .select({ email: organisations.email })
    .from(organisations)
    .where(
      eq(
        organisations.id,
        sql`${toPractice ? referral.organisationId : referral.receivingOrganisationId}::uuid`,
      ),
    );
  return team?.email ?? "";
}
