import { z } from "zod";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { findConsultation } from "@/lib/consultations";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { openServices } from "@/lib/referrals";
import { adviceSummary } from "./summary";

/** What the page for asking advice needs: the services to ask, and what the service would see. */
export const viewAdviceForm = query({
  name: "advice.prepare",
  input: z.strictObject({ consultationId: z.uuid() }),
  async run({ tx, actor, input, now, concerns }) {
    const consultation = await findConsultation(tx, actor.organisationId, input.consultationId);
    const patient =
      consultation && (await findPatientRecord(tx, actor.organisationId, consultation.patientId));
    if (!consultation || !patient) {
      return refuse("not-found");
    }
    concerns({ patientId: patient.id, subjectId: consultation.id });
    const { facts, assessment } = assessVisit(consultation, patient);
    const services = await openServices(tx);
    return ok({
      now,
      patient,
      consultationId: consultation.id,
      side: facts.laterality,
      summary: adviceSummary(facts, assessment),
      services: services.map(({ id, name, organisationName }) => ({ id, name, organisationName })),
    });
  },
});
