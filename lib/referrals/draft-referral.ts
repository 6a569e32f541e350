import type { z } from "zod";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { findConsultation } from "@/lib/consultations";
import { findPatientRecord } from "@/lib/patients";
import { type ActContext, command } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { unapproved } from "./approve-referral";
import { draftDue } from "./deadlines";
import { draftReferralInput } from "./draft-referral-input";
import { startReferral } from "./move-referral";
import * as store from "./store";
import { rankOf } from "./urgency";

/**
 * Keeps a referral as a draft, or changes the draft of that id. Nothing is sent and no other organisation sees it.
 * Refuses `referral.already-sent` for a draft that was sent meanwhile, and `not-found` for a service that is closed,
 * saying so, unless it was chosen before: then the draft is kept, and says itself that it cannot go there.
 */
export const draftReferral = command({
  name: "referral.draft",
  input: draftReferralInput,
  run: (context) => keepDraft(context),
});

/** The same, where something before the draft chose the service of that id, such as the advice it comes of. */
export async function keepDraft(
  context: ActContext<z.infer<typeof draftReferralInput>>,
  chosenBefore?: string,
): Promise<Result<{ referralId: string }>> {
  const { tx, actor, input, now, concerns } = context;
  const consultation = await findConsultation(tx, actor.organisationId, input.consultationId);
  const patient = consultation && (await findPatientRecord(tx, actor.organisationId, consultation.patientId));
  if (!consultation || !patient) {
    return refuse("not-found");
  }
  concerns({ patientId: patient.id, subjectId: input.referralId });
  const present = await store.lock(tx, input.referralId);
  const service = await store.findService(tx, input.serviceId);
  const isChosen = [present?.serviceId, chosenBefore].includes(input.serviceId);
  if (!service || (service.closedAt && !isChosen)) {
    const because = "This service takes no more referrals: choose another";
    return refuse("not-found", { because, fields: { serviceId: [because] } });
  }
  const { patientAgrees, referralId, ...content } = input;
  const row = {
    ...content,
    receivingOrganisationId: service.organisationId,
    kind: service.kind,
    urgencyRank: rankOf(input.urgency),
    computedUrgency: assessVisit(consultation, patient).assessment.urgency,
    consentAt: patientAgrees ? now : null,
  };
  if (present) {
    if (present.status !== "draft" || present.consultationId !== consultation.id) {
      return refuse("referral.already-sent");
    }
    await store.update(tx, referralId, { ...row, ...unapproved });
    return ok({ referralId });
  }
  const created = await store.insert(tx, {
    ...row,
    organisationId: actor.organisationId,
    id: referralId,
    patientId: patient.id,
    status: "draft",
    draftedBy: actor.userId,
    draftedAt: now,
    ownerOrganisationId: actor.organisationId,
    ownerUserId: actor.userId,
    dueAt: draftDue(now, row.urgency),
    nextStep: "send",
    waitsOn: "practice",
  });
  const started = await startReferral(context, created, {
    to: "draft",
    ownerUserId: actor.userId,
    dueAt: created.dueAt,
  });
  return started ? ok({ referralId }) : refuse("referral.not-open");
}
