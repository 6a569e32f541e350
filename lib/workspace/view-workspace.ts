import { z } from "zod";
import {
  consultationBefore,
  findConsultationOfPatient,
  jottingOf,
  rulesChangesOf,
} from "@/lib/consultations";
import { investigationsOfPatient } from "@/lib/investigations";
import { recordFacts } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { openServices, referralsOfPatient } from "@/lib/referrals";

export const viewWorkspaceInput = z.strictObject({ consultationId: z.uuid() });

/**
 * All that one consultation's screen needs: patient, consultation, the tests and referrals that came of it, the
 * patient's other open requests, and the receiving services to choose from.
 */
export const viewWorkspace = query({
  name: "consultation.view",
  input: viewWorkspaceInput,
  async run({ tx, actor, input, now, concerns }) {
    const found = await findConsultationOfPatient(tx, actor.organisationId, input.consultationId);
    if (!found) {
      return refuse("not-found");
    }
    const { consultation, patient } = found;
    concerns({ patientId: patient.id, subjectId: consultation.id });
    const { organisationId, userId } = actor;
    const [previous, investigations, referrals, services, jotting] = await Promise.all([
      consultationBefore(tx, actor.organisationId, patient.id, consultation.startedAt),
      investigationsOfPatient(tx, actor.organisationId, patient.id),
      referralsOfPatient(tx, actor.organisationId, patient.id),
      openServices(tx),
      jottingOf(tx, { organisationId, consultationId: consultation.id, userId }),
    ]);
    return ok({
      now,
      /** For whom the page is made: only in her name is saved what is typed in it. */
      userId: actor.userId,
      patient,
      /** What the record already answers, for readiness. */
      recordFacts: recordFacts(patient),
      consultation,
      /** What this person has typed into it and is in no answer. */
      jotting,
      /** The consultation before this one, to start from; `null` for a first one. */
      previous: previous ?? null,
      /** Newer rules that a draft has met since it was begun; a completed one holds its own in the snapshot. */
      rulesChanges: consultation.status === "draft" ? rulesChangesOf(consultation, patient) : [],
      investigations: investigations.filter((test) => test.status !== "withdrawn"),
      referrals,
      services,
      mayRecord:
        consultation.status === "draft" && (actor.role === "gp" || actor.role === "practice_clinician"),
    });
  },
});
