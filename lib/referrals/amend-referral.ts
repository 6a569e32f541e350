import { assessVisit } from "@/lib/clinical/assess-visit";
import { findConsultation, recordLaterAnswers } from "@/lib/consultations";
import { findPatientRecord } from "@/lib/patients";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { amendReferralInput } from "./amend-referral-input";
import { decisionDue } from "./deadlines";
import { issueVersion } from "./issue-version";
import { lockSent } from "./lock-referral";
import { mayMove } from "./machine";
import { moveReferral } from "./move-referral";
import { rankOf } from "./urgency";

/**
 * Sends a new version of a referral that nobody has decided on, or that was returned: a new letter from the record
 * as it stands. The old letter stays and reads as superseded; the clock goes on. Refuses `conflict` when another
 * version was sent meanwhile.
 */
export const amendReferral = command({
  name: "referral.amend",
  input: amendReferralInput,
  async run(context) {
    const { tx, actor, input, now } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    if (input.version !== referral.version) {
      return refuse("conflict");
    }
    const recorded = await recordLaterAnswers(tx, actor, {
      consultationId: referral.consultationId,
      answers: input.answers,
      because: `For version ${input.version + 1} of referral ${referral.receiptNumber}`,
      now,
    });
    if (!recorded.ok) {
      return recorded;
    }
    const consultation = await findConsultation(tx, actor.organisationId, referral.consultationId);
    const patient = await findPatientRecord(tx, actor.organisationId, referral.patientId);
    const { receiptNumber } = referral;
    if (!consultation || !patient || !receiptNumber || !mayMove(referral.status, "sent", "practice")) {
      return refuse("referral.not-open");
    }
    const { referralId: _, version, patientAgrees, answers: __, ...words } = input;
    const content = {
      ...words,
      version: version + 1,
      urgencyRank: rankOf(input.urgency),
      computedUrgency: assessVisit(consultation, patient).assessment.urgency,
      consentAt: patientAgrees ? now : null,
    };
    const amended = { ...referral, ...content };
    const issued = await issueVersion(tx, actor, amended, { now, receiptNumber });
    if (!issued.ok) {
      return issued;
    }
    const sent = await moveReferral(context, referral, {
      to: "sent",
      ownerUserId: null,
      dueAt: decisionDue(now, input.urgency, issued.value.service),
      row: { ...content, ...issued.value.row },
    });
    return sent ? ok({ referralId: referral.id, version: content.version }) : refuse("referral.not-open");
  },
});
