import { z } from "zod";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { findingsToKeep } from "@/lib/clinical/rules-change";
import { sideConflictsInWords } from "@/lib/clinical/side/side-conflicts";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { removeAll as removeJottings } from "./jotting-store";
import { reasonsNotToComplete } from "./policy";
import { rulesChangesOf } from "./rules-changes";
import { conflictsWithSide } from "./side-held";
import { takeSnapshot } from "./snapshot";
import * as store from "./store";
import * as visits from "./visits-store";

export const completeConsultationInput = z.strictObject({
  consultationId: z.uuid(),
  /** The revision the clinician has before her eyes; a later one is a conflict. */
  revision: z.int().min(0),
  /** Why it is completed although an emergency red flag is not excluded. */
  notExcludedReason: z
    .string()
    .trim()
    .max(500, "The reason can have at most 500 characters")
    .transform((text) => (text === "" ? null : text))
    .nullable(),
});

/** Closes a consultation and keeps it in the words its author read. Refuses `consultation.incomplete`, `conflict`. */
export const completeConsultation = command({
  name: "consultation.complete",
  input: completeConsultationInput,
  async run({ tx, actor, input, now, concerns }) {
    const record = await store.lock(tx, actor.organisationId, input.consultationId);
    if (!record) {
      return refuse("not-found");
    }
    concerns({ patientId: record.patientId, subjectId: record.id });
    if (record.status !== "draft") {
      return refuse("consultation.completed");
    }
    if (record.revision !== input.revision) {
      return refuse("conflict");
    }
    const { facts, assessment } = assessVisit(record, record.patient);
    const side = facts.laterality;
    const sides = await conflictsWithSide(tx, actor.organisationId, record.id, {
      recorded: side,
      next: side,
    });
    const reasons = [
      ...reasonsNotToComplete(assessment, input.notExcludedReason),
      ...(sides.length > 0 ? [sideConflictsInWords(sides)] : []),
    ];
    if (reasons.length > 0) {
      return refuse("consultation.incomplete", { because: reasons.join(" ") });
    }
    const rulesChanges = rulesChangesOf(record, record.patient);
    const earlier =
      record.takenOver.length > 0
        ? await visits.before(tx, actor.organisationId, record.patientId, record.startedAt)
        : undefined;
    await store.update(tx, actor.organisationId, record.id, {
      status: "completed",
      rulesVersion: assessment.rulesVersion,
      urgency: assessment.urgency,
      findings: findingsToKeep(assessment),
      rulesChanges,
      updatedAt: now,
      completedAt: now,
      completedBy: actor.userId,
      snapshot: takeSnapshot(facts, assessment, {
        chosenTests: record.chosenTests,
        chosenMedicines: record.chosenMedicines,
        notExcludedReason: input.notExcludedReason,
        takenOver: record.takenOver,
        takenOverFrom: earlier?.consultedOn,
        rulesChanges,
      }),
    });
    await removeJottings(tx, {
      organisationId: actor.organisationId,
      consultationId: record.id,
      userId: actor.userId,
    });
    return ok({ consultationId: record.id });
  },
});
