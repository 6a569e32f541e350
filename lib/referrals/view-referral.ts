import { z } from "zod";
import type { Tx } from "@/db/client";
import { letterModelSchema, sideOf } from "@/lib/letters";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { daysAfter } from "@/lib/platform/clock";
import { roleMay } from "@/lib/platform/permissions";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { approvalOf } from "./approve-referral";
import { attachmentsOf, heldFiles } from "./attachment-store";
import { letterChanges } from "./changes-since";
import { findPendingDecision, heldDecisionsOf, overtakenDecision } from "./decision-store";
import { fieldsToAnswer } from "./fields-to-answer";
import { findViewable } from "./find-viewable";
import { feedbackOn } from "./give-feedback";
import { inboxNeighbours } from "./inbox-store";
import { type InboxView, inboxViews } from "./inputs";
import { isUndecided } from "./lock-referral";
import { clockOf, mayMove } from "./machine";
import { namedFields } from "./named-fields";
import { kindDecidedBy } from "./policy";
import { type PreparedLetter, prepareLetter } from "./prepare-letter";
import { returnReasonsFor } from "./return-reasons";
import * as store from "./store";
import { chainOf, questionsOf } from "./thread-store";

export const viewReferralInput = z.strictObject({
  referralId: z.uuid(),
  /** The view of the inbox from which it was opened: its neighbours there come with it. */
  view: z.enum(inboxViews).optional(),
});

/**
 * One referral as either side may see it. The sender sees the draft letter from the record as it stands, and
 * what keeps it from being sent; once sent, both sides see the letter as sent, the history, and whose move it is.
 */
export const viewReferral = query({
  name: "referral.view",
  input: viewReferralInput,
  async run(context) {
    const { tx, actor, input, now } = context;
    const found = await findViewable(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const isSender = referral.organisationId === actor.organisationId;
    const letter = await letterOf(tx, actor, referral, now);
    if (!letter.ok) {
      return letter;
    }
    const [service, history, owner] = await Promise.all([
      store.findService(tx, referral.serviceId),
      store.eventsOf(tx, referral),
      store.ownerOf(tx, referral),
    ]);
    if (!service) {
      return refuse("not-found");
    }
    const [questions, chain, files, pending, overtaken, changes] = await Promise.all([
      questionsOf(tx, referral),
      chainOf(tx, referral),
      attachmentsOf(tx, referral),
      isSender ? undefined : findPendingDecision(tx, referral),
      isSender ? undefined : overtakenDecision(tx, referral, daysAfter(now, -1)),
      referral.version > 1 ? letterChanges(tx, referral, referral.version - 1) : undefined,
    ]);
    const decides = !isSender && kindDecidedBy(actor.role) === referral.kind;
    const triage = decides
      ? {
          held: (await heldDecisionsOf(tx, actor)).filter(({ referralId }) => referralId !== referral.id),
          ...(await neighboursOf(tx, actor, referral, input.view ?? "us")),
        }
      : null;
    const undecided = isUndecided(referral.status);
    const isDraft = isSender && referral.status === "draft";
    const approval = isDraft ? await approvalOf(tx, referral) : null;
    const mayApprove = isDraft && roleMay(actor.role, "referral.approve");
    const isBackFromClosed = referral.status === "returned" && service.closedAt !== null;
    const mayAmend =
      mayMove(referral.status, "sent", "practice") && referral.status !== "draft" && !isBackFromClosed;
    return ok({
      ...referral,
      now,
      isSender,
      patient:
        referral.sentPatient ?? (await findPatientRecord(tx, actor.organisationId, referral.patientId)),
      letter: letter.value.model,
      /** The side that the letter says; `undefined` where it says none. */
      side: sideOf(letter.value.model),
      blockers: [...letter.value.blockers, ...(referral.status === "draft" ? heldFiles(files) : [])],
      sideSlips: letter.value.sideSlips,
      service,
      history,
      owner,
      returnReasons: returnReasonsFor(referral.kind),
      /** What the service needs by name: what it can ask for, and name as missing. */
      named: decides ? namedFields(referral.kind) : [],
      /** For the practice: what it is asked for by name, with what the record holds; `null` when nothing is asked. */
      toAnswer:
        isSender && (referral.status === "question_asked" || referral.status === "returned")
          ? await fieldsToAnswer(tx, referral, { history, questions })
          : null,
      /** Who let a draft go out in her name, and whether that still holds. */
      approval,
      mayApprove,
      maySend: isDraft && (mayApprove || approval?.holds === true),
      mayWithdraw:
        isSender && (undecided || referral.status === "returned") && roleMay(actor.role, "referral.withdraw"),
      mayDecide: decides && undecided && !pending,
      /** Amend before the decision, or fix and send again after a return. */
      mayAmend: isSender && mayAmend && roleMay(actor.role, "referral.amend"),
      mayAttach:
        isSender && mayMove(referral.status, "sent", "practice") && roleMay(actor.role, "referral.attach"),
      mayAnswer: isSender && referral.status === "question_asked" && roleMay(actor.role, "referral.answer"),
      mayTake: decides && referral.status === "received" && referral.ownerUserId === null,
      mayMark: decides && referral.status !== "sent",
      feedback: (await feedbackOn(tx, referral)) ?? null,
      mayBook: decides && mayMove(referral.status, "booked", "service"),
      mayRecordAttendance: decides && referral.status === "booked",
      mayLogAttempt: decides && ["accepted", "did_not_attend"].includes(referral.status),
      mayClose: decides && mayMove(referral.status, "closed", "service"),
      /** Where a service may pass it on to, or name as the better place. */
      otherServices: decides
        ? (await store.openServices(tx))
            .filter(({ id }) => id !== referral.serviceId)
            .map(({ id, name, organisationName }) => ({ id, name, organisationName }))
        : [],
      /** For whoever triages: where to go next in the inbox, and what was decided elsewhere and can be undone. */
      triage,
      questions,
      chain,
      attachments: files,
      /** A decision that the sender has not been told; only the deciding service sees it. */
      pendingDecision: pending ?? null,
      /** A decision of the last day that something overtook, such as a withdrawal: it was not carried out. */
      overtakenDecision: overtaken ?? null,
      /** What the present version of the letter changed in the one before. */
      changes,
      clock: clockOf(history, now, referral.clockCarried),
    });
  },
});

async function neighboursOf(tx: Tx, actor: Actor, referral: store.ReferralRow, view: InboxView) {
  const { organisationId, userId } = actor;
  const { kind, urgencyRank, dueAt, id } = referral;
  const inbox = { organisationId, kind, userId };
  if (view === "ended") {
    return { view, previous: null, next: null };
  }
  return { view, ...(await inboxNeighbours(tx, inbox, view, { urgencyRank, at: dueAt, id })) };
}

async function letterOf(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
  now: Date,
): Promise<Result<Pick<PreparedLetter, "model" | "blockers" | "sideSlips">>> {
  if (referral.status === "draft" || referral.status === "discarded") {
    const prepared = await prepareLetter(tx, actor, referral, { now, receiptNumber: null });
    return prepared ? ok(prepared) : refuse("not-found");
  }
  const stored = await store.findLetterModel(tx, referral);
  return stored
    ? ok({ model: letterModelSchema.parse(stored.model), blockers: [], sideSlips: [] })
    : refuse("not-found");
}
