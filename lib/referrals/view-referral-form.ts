import { z } from "zod";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { readiness } from "@/lib/clinical/readiness";
import { emergenciesNotExcluded, findConsultation } from "@/lib/consultations";
import { sectionChoices } from "@/lib/letters";
import { findPatientRecord, recordFacts } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { openDuplicates } from "./find-duplicates";
import { ofPatient } from "./list-store";
import * as store from "./store";

export const viewReferralFormInput = z.strictObject({
  consultationId: z.uuid(),
  /** The draft to go on with, if there is one. */
  referralId: z.uuid().optional(),
});

/** What the referral form needs: the consultation, its assessment, each service with its readiness, and the draft. */
export const viewReferralForm = query({
  name: "consultation.view",
  input: viewReferralFormInput,
  async run({ tx, actor, input, concerns }) {
    const consultation = await findConsultation(tx, actor.organisationId, input.consultationId);
    const patient =
      consultation && (await findPatientRecord(tx, actor.organisationId, consultation.patientId));
    if (!consultation || !patient) {
      return refuse("not-found");
    }
    concerns({ patientId: patient.id, subjectId: consultation.id });
    const draft = input.referralId ? await store.find(tx, input.referralId) : undefined;
    if (
      draft &&
      (draft.organisationId !== actor.organisationId || draft.consultationId !== consultation.id)
    ) {
      return refuse("not-found");
    }
    const { facts, assessment } = assessVisit(consultation, patient);
    const [services, earlier, duplicates] = await Promise.all([
      store.openServices(tx),
      ofPatient(tx, actor.organisationId, patient.id),
      openDuplicates(tx, actor.organisationId, patient.id),
    ]);
    return ok({
      patient,
      consultation,
      facts,
      assessment,
      services: services.map((service) => ({
        ...service,
        sections: sectionChoices(service.kind, facts),
        readiness: readiness(service.kind, {
          facts: { ...recordFacts(patient), ...facts },
          assessment,
          chosen: [...consultation.chosenTests, ...consultation.chosenMedicines],
          referral: draft ? { question: draft.question, urgency: draft.urgency } : {},
          limits: service,
        }),
      })),
      draft: draft ?? null,
      /** Sent and not finished, with kind and side: a second one is thought over first. */
      duplicates: duplicates.filter(({ id }) => id !== draft?.id),
      earlier: earlier.filter(({ id }) => id !== draft?.id),
      emergenciesPresent: assessment.redFlags
        .filter((flag) => flag.urgency === "emergency_same_day")
        .map((flag) => flag.label),
      emergenciesNotExcluded: emergenciesNotExcluded(assessment),
    });
  },
});
