import { z } from "zod";
import { consultationsOfPatient, outcomesOf } from "@/lib/consultations";
import { emergencyAccessesOf } from "@/lib/emergency-access";
import { investigationsOfPatient } from "@/lib/investigations";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { referralsOfPatient } from "@/lib/referrals";

export const viewPatientRecordInput = z.strictObject({ patientId: z.uuid() });

/** A patient's page: who it is, and the consultations, tests and referrals at this practice. */
export const viewPatientRecord = query({
  name: "patient.view",
  input: viewPatientRecordInput,
  async run({ tx, actor, input, concerns }) {
    const patient = await findPatientRecord(tx, actor.organisationId, input.patientId);
    if (!patient) {
      return refuse("not-found");
    }
    concerns({ patientId: patient.id });
    const [consultations, outcomes, investigations, referrals, emergencies] = await Promise.all([
      consultationsOfPatient(tx, actor.organisationId, patient.id),
      outcomesOf(tx, actor.organisationId, patient.id),
      investigationsOfPatient(tx, actor.organisationId, patient.id),
      referralsOfPatient(tx, actor.organisationId, patient.id),
      emergencyAccessesOf(tx, actor.organisationId, patient.id),
    ]);
    const emergencyAccesses = emergencies.map(({ signature, openedAt }) => ({
      signature,
      openedAt: openedAt.toISOString(),
    }));
    return ok({ patient, consultations, outcomes, investigations, referrals, emergencyAccesses });
  },
});
