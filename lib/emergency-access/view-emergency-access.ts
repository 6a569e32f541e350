import { consultationsOfPatient } from "@/lib/consultations";
import { investigationsOfPatient } from "@/lib/investigations";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { referralsOfPatient } from "@/lib/referrals";
import { viewEmergencyAccessInput } from "./inputs";
import * as store from "./store";

/** The record that an emergency access opened, to read, while it lasts and for nobody but who opened it. */
export const viewEmergencyAccess = query({
  name: "emergency-access.view",
  input: viewEmergencyAccessInput,
  async run({ tx, actor, input, now, concerns }) {
    const access = await store.find(tx, input.accessId);
    if (
      !access ||
      access.openedBy !== actor.userId ||
      access.openedForOrganisationId !== actor.organisationId
    ) {
      return refuse("not-found");
    }
    concerns({ patientId: access.patientId, subjectId: access.id });
    if (access.expiresAt <= now) {
      return refuse("emergency-access.over");
    }
    const there = access.organisationId;
    return store.insideOf(tx, { there, home: actor.organisationId }, async () => {
      const patient = await findPatientRecord(tx, there, access.patientId);
      if (!patient) {
        return refuse("not-found");
      }
      const consultations = await consultationsOfPatient(tx, there, patient.id);
      const investigations = await investigationsOfPatient(tx, there, patient.id);
      const referrals = await referralsOfPatient(tx, there, patient.id);
      const { reason, expiresAt } = access;
      return ok({
        reason,
        expiresAt: expiresAt.toISOString(),
        patient,
        consultations,
        investigations,
        referrals,
      });
    });
  },
});
