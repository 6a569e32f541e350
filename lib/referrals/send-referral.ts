import { z } from "zod";
import { command } from "@/lib/platform/act";
import { newReceiptNumber } from "@/lib/platform/ids";
import { ok, refuse } from "@/lib/platform/result";
import { signatoryOf } from "./approve-referral";
import { decisionDue } from "./deadlines";
import { issueVersion } from "./issue-version";
import { lockSent } from "./lock-referral";
import { moveReferral } from "./move-referral";

export const sendReferralInput = z.strictObject({ referralId: z.uuid() });

/**
 * Sends a draft: letter made and read back, referral, history and letter stored together, or nothing at all.
 * Sending again returns the first receipt, so a repeated click or a retry after a lost reply sends once.
 * A secretary sends in the name of the clinician who approved it; both names are on the letter and in the history.
 * Refuses `referral.unapproved` without that, `referral.blocked` naming what is missing, `letter.unprintable` and `letter.lost-words`.
 */
export const sendReferral = command({
  name: "referral.send",
  input: sendReferralInput,
  async run(context) {
    const { tx, actor, now, concerns } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const isSent = referral.status === "sent" || referral.status === "received";
    if (isSent && referral.receiptNumber && referral.sentAt) {
      return ok({ receiptNumber: referral.receiptNumber, sentAt: referral.sentAt.toISOString() });
    }
    if (referral.status !== "draft") {
      return refuse("referral.already-sent");
    }
    const sending = await signatoryOf(tx, actor, referral);
    if (!sending.ok) {
      return sending;
    }
    const { signs, dispatcher } = sending.value;
    const onBehalf = dispatcher && { onBehalfOf: signs.userId };
    concerns({ patientId: referral.patientId, subjectId: referral.id, detail: { ...onBehalf } });
    const receiptNumber = newReceiptNumber();
    const issued = await issueVersion(tx, signs, referral, { now, receiptNumber, dispatcher });
    if (!issued.ok) {
      return issued;
    }
    const moving = { ...context, ...(dispatcher && { onBehalfOf: signs }) };
    const sent = await moveReferral(moving, referral, {
      to: "sent",
      ownerUserId: null,
      dueAt: decisionDue(now, referral.urgency, issued.value.service),
      row: { ...issued.value.row, receiptNumber, sentAt: now, clockStartedAt: now },
    });
    return sent ? ok({ receiptNumber, sentAt: now.toISOString() }) : refuse("referral.already-sent");
  },
});
