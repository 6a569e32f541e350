import { z } from "zod";
import type { Tx } from "@/db/client";
import { findConsultation } from "@/lib/consultations";
import { command } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { roleMay } from "@/lib/platform/permissions";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockSent } from "./lock-referral";
import { prepareLetter } from "./prepare-letter";
import * as store from "./store";

/**
 * Lets a draft go out in one's own name by somebody else's hand, as draft and consultation stand now: any change to
 * either takes the approval back. Refuses `referral.blocked` naming what is missing.
 */
export const approveReferral = command({
  name: "referral.approve",
  input: z.strictObject({ referralId: z.uuid() }),
  async run(context) {
    const { tx, actor, now } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    if (referral.status !== "draft") {
      return refuse("referral.already-sent");
    }
    const prepared = await prepareLetter(tx, actor, referral, { now, receiptNumber: null });
    const consultation = await findConsultation(tx, actor.organisationId, referral.consultationId);
    if (!prepared || !consultation) {
      return refuse("not-found");
    }
    if (prepared.blockers.length > 0) {
      return refuse("referral.blocked", { because: prepared.blockers.join(" ") });
    }
    await store.update(tx, referral.id, {
      approvedBy: actor.userId,
      approvedAt: now,
      approvedRevision: consultation.revision,
    });
    return ok({ referralId: referral.id });
  },
});

/** What takes an approval back. */
export const unapproved = { approvedBy: null, approvedAt: null, approvedRevision: null } as const;

/** After a change to a draft other than of its words. */
export async function takeApprovalBack(tx: Tx, referral: store.ReferralRow): Promise<void> {
  if (referral.status === "draft" && referral.approvedBy) {
    await store.update(tx, referral.id, unapproved);
  }
}

export interface Approval {
  readonly name: string;
  readonly profession: string;
  readonly registration: string | null;
  readonly at: Date;
  /** False once the consultation was changed, or the clinician left: it has to be approved again. */
  readonly holds: boolean;
}

/** Who approved a draft and whether that still holds; `null` when nobody has. */
export async function approvalOf(tx: Tx, referral: store.ReferralRow): Promise<Approval | null> {
  const { approvedBy, approvedAt, approvedRevision } = referral;
  const clinician = approvedBy && (await store.findClinician(tx, referral.organisationId, approvedBy));
  if (!clinician || !approvedAt) {
    return null;
  }
  const consultation = await findConsultation(tx, referral.organisationId, referral.consultationId);
  const { name, profession, registration, acts } = clinician;
  return {
    name,
    profession,
    registration,
    at: approvedAt,
    holds: acts && consultation?.revision === approvedRevision,
  };
}

export interface Signatory {
  /** In whose name the letter goes. */
  readonly signs: Actor;
  /** Whose hand sends it, where that is somebody else's. */
  readonly dispatcher: Actor | null;
}

/** In whose name somebody sends a draft: their own, or the approving clinician's. Refuses `referral.unapproved`. */
export async function signatoryOf(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
): Promise<Result<Signatory>> {
  if (roleMay(actor.role, "referral.approve")) {
    return ok({ signs: actor, dispatcher: null });
  }
  const approval = await approvalOf(tx, referral);
  if (!approval?.holds || !referral.approvedBy) {
    return refuse("referral.unapproved");
  }
  const { name: displayName, profession, registration } = approval;
  return ok({
    signs: { ...actor, userId: referral.approvedBy, displayName, profession, registration },
    dispatcher: actor,
  });
}
