import { z } from "zod";
import { findVisit } from "@/lib/consultations";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { openServices } from "@/lib/referrals";
import { adviceSummary } from "./summary";

/** What the page for asking advice needs: the services to ask, and what the service would see. */
export const viewAdviceForm = query({
  name: "advice.prepare",
  input: z.strictObject({ consultationId: z.uuid() }),
  async run({ tx, actor, input, now, concerns }) {
    const visit = await findVisit(tx, actor.organisationId, input.consultationId);
    if (!visit) {
      return refuse("not-found");
    }
    const { consultation, patient, facts, assessment } = visit;
    concerns({ patientId: patient.id, subjectId: consultation.id });
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
