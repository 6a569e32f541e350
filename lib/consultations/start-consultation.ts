import { z } from "zod";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { findingsToKeep } from "@/lib/clinical/rules-change";
import { localAnswers } from "@/lib/local-rules";
import { findPatientRecord } from "@/lib/patients";
import { command } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";
import { findDraft } from "./visits-store";

export const startConsultationInput = z.strictObject({ patientId: z.uuid() });

/** Opens a consultation for a patient. The clinician's own open draft for that patient is opened again instead. */
export const startConsultation = command({
  name: "consultation.start",
  input: startConsultationInput,
  async run({ tx, actor, input, now, onDate, concerns }) {
    const patient = await findPatientRecord(tx, actor.organisationId, input.patientId);
    if (!patient) {
      return refuse("not-found");
    }
    const open = await findDraft(tx, actor.organisationId, patient.id, actor.userId);
    if (open) {
      concerns({ patientId: patient.id, subjectId: open.id, detail: { reopened: true } });
      return ok({ consultationId: open.id });
    }
    const id = newId();
    concerns({ patientId: patient.id, subjectId: id });
    // What the practice's own rules answer beforehand; the clinician may answer otherwise.
    const answers = await localAnswers(tx, actor, onDate);
    const nothing = { answers, chosenTests: [], chosenMedicines: [], consultedOn: onDate };
    const { assessment } = assessVisit(nothing, patient);
    await store.insert(tx, {
      organisationId: actor.organisationId,
      id,
      patientId: patient.id,
      authorId: actor.userId,
      status: "draft",
      consultedOn: onDate,
      answers,
      rulesVersion: assessment.rulesVersion,
      findings: findingsToKeep(assessment),
      urgency: assessment.urgency,
      startedAt: now,
      updatedAt: now,
    });
    return ok({ consultationId: id });
  },
});
