import { findVisit } from "@/lib/consultations";
import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { daysAfter } from "@/lib/platform/clock";
import { scheduleJob } from "@/lib/platform/outbox";
import { ok, refuse } from "@/lib/platform/result";
import { findOpenService } from "@/lib/referrals";
import { daysFor } from "./deadlines";
import { askAdviceInput } from "./inputs";
import * as store from "./store";
import { adviceSummary } from "./summary";

/** Asks a service for advice on a consultation. The service sees age, sex and findings, not the patient's name. */
export const askAdvice = command({
  name: "advice.ask",
  input: askAdviceInput,
  async run({ tx, actor, input, now, concerns }) {
    const visit = await findVisit(tx, actor.organisationId, input.consultationId);
    const service = await findOpenService(tx, input.serviceId);
    if (!visit || !service) {
      return refuse("not-found");
    }
    const { consultation, patient, facts, assessment } = visit;
    concerns({ patientId: patient.id, subjectId: input.requestId });
    const row = {
      organisationId: actor.organisationId,
      id: input.requestId,
      consultationId: consultation.id,
      patientId: patient.id,
      serviceId: service.id,
      receivingOrganisationId: service.organisationId,
      kind: service.kind,
      summary: adviceSummary(facts, assessment),
      status: "asked" as const,
      askedBy: actor.userId,
      askedAt: now,
      ownerOrganisationId: service.organisationId,
      dueAt: daysAfter(now, daysFor.reply),
      nextStep: "reply" as const,
    };
    if (await store.insertOnce(tx, row)) {
      await store.append(tx, row, {
        body: input.question,
        byUserId: actor.userId,
        byOrganisationId: actor.organisationId,
        signature: signatureOf(actor),
        at: now,
      });
      await scheduleJob(tx, {
        task: "chase",
        payload: { organisationId: row.ownerOrganisationId },
        runAt: row.dueAt,
        key: `chase:${row.id}`,
      });
    }
    return ok({ requestId: row.id });
  },
});
