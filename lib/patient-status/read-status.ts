import { createHash } from "node:crypto";
import { z } from "zod";
import type { Database, Tx } from "@/db/client";
import type { ReferralStatus } from "@/db/schema";
import { appendAudit } from "@/lib/platform/audit-trail";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import * as store from "./store";

/** Wrong dates of birth before a link rests, and for how long. */
const mostWrong = 5;
const restMinutes = 15;

const nobody = "00000000-0000-4000-8000-000000000000";
const input = z.object({ token: z.string().regex(/^[\w-]{64}$/), dateOfBirth: z.iso.date() });

export interface PatientStatus {
  readonly state:
    | "sent"
    | "received"
    | "question"
    | "accepted"
    | "booked"
    | "seen"
    | "missed"
    | "ended"
    | "back";
  readonly serviceName: string;
  /** The appointment, or the day by which something happens next; `null` when nothing more is to come. */
  readonly nextDate: Date | null;
  readonly appointmentPlace: string | null;
  /** Whom to ring: whose move it is. */
  readonly ring: { readonly name: string; readonly phone: string };
}

export type PatientStatusAnswer =
  | { readonly ok: true; readonly value: PatientStatus }
  | { readonly ok: false; readonly why: "wrong" | "resting" };

/**
 * What a patient may see with a link and the date of birth: the plain state, the next date and whom to ring. A wrong
 * date, an unknown, expired or revoked link all read "wrong"; after five wrong dates the link rests for 15 minutes.
 */
export async function readPatientStatus(db: Database, raw: unknown, now: Date): Promise<PatientStatusAnswer> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) {
    return { ok: false, why: "wrong" };
  }
  const { token, dateOfBirth } = parsed.data;
  const hex = Buffer.from(token, "base64url").subarray(0, 16).toString("hex");
  const organisation = z.guid().safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  if (!organisation.success) {
    return { ok: false, why: "wrong" };
  }
  return inOrganisation(db, organisation.data, nobody, (tx) => readInside(tx, token, dateOfBirth, now));
}

async function readInside(
  tx: Tx,
  token: string,
  dateOfBirth: string,
  now: Date,
): Promise<PatientStatusAnswer> {
  const tokenDigest = createHash("sha256").update(token).digest("hex");
  const link = await store.lockLink(tx, tokenDigest);
  if (!link || link.expiresAt <= now) {
    return { ok: false, why: "wrong" };
  }
  const since = new Date(now.getTime() - restMinutes * 60_000).toISOString();
  const recent = link.failedAttempts.filter((at) => at > since);
  if (recent.length >= mostWrong) {
    return { ok: false, why: "resting" };
  }
  const found = await store.referralOf(tx, link);
  const right = found?.dateOfBirth === dateOfBirth;
  await appendAudit(
    tx,
    { organisationId: link.organisationId, userId: null, role: null, sessionId: null },
    {
      at: now,
      correlationId: newId(),
      act: "patient-link.read",
      outcome: right ? "done" : "denied",
      subjectId: link.referralId,
      ...(found ? { patientId: found.referral.patientId } : {}),
    },
  );
  if (!found || !right) {
    await store.setFailedAttempts(tx, tokenDigest, [...recent, now.toISOString()]);
    return { ok: false, why: "wrong" };
  }
  const { referral, practice, service } = found;
  const isOver = referral.nextStep === "none";
  const isPractices = referral.ownerOrganisationId === referral.organisationId;
  return {
    ok: true,
    value: {
      state: plainState[referral.status],
      serviceName: service.name,
      nextDate: isOver ? null : referral.status === "booked" ? referral.appointmentAt : referral.dueAt,
      appointmentPlace: referral.status === "booked" ? referral.appointmentPlace : null,
      ring: isPractices || isOver ? practice : service,
    },
  };
}

const plainState: Record<ReferralStatus, PatientStatus["state"]> = {
  draft: "back",
  discarded: "ended",
  sent: "sent",
  received: "received",
  question_asked: "question",
  accepted: "accepted",
  booked: "booked",
  seen: "seen",
  did_not_attend: "missed",
  closed: "ended",
  returned: "back",
  redirected: "sent",
  withdrawn: "ended",
};
