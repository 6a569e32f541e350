import { command } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { ok, refuse } from "@/lib/platform/result";
import { registerPatientInput } from "./register-patient-input";
import * as store from "./store";

/**
 * Registers a patient at the actor's practice.
 * Refuses `patient.duplicate-nhs-number` with `remedy.patientId`, the record that already holds the number;
 * `input.invalid` for a date of birth in the future or over 120 years ago.
 */
export const registerPatient = command({
  name: "patient.register",
  input: registerPatientInput,
  async run({ tx, actor, input, now, onDate, concerns }) {
    if (input.dateOfBirth > onDate || input.dateOfBirth < `${Number(onDate.slice(0, 4)) - 120}`) {
      return refuse("input.invalid", {
        fields: { dateOfBirth: ["The date of birth must be in the past, and at most 120 years ago"] },
      });
    }
    const { address, ...identity } = input;
    const id = newId();
    const stored = await store.insertOnce(tx, {
      ...identity,
      id,
      organisationId: actor.organisationId,
      addressLines: address.split(/\r?\n|,\s*/).filter(Boolean),
      allergyState: "not_recorded",
      registeredBy: actor.userId,
      registeredAt: now,
    });
    if (!stored) {
      const first = await store.findByNhsNumber(tx, actor.organisationId, input.nhsNumber);
      concerns({ ...(first ? { patientId: first.id } : {}) });
      return refuse("patient.duplicate-nhs-number", first ? { remedy: { patientId: first.id } } : {});
    }
    concerns({ patientId: id });
    return ok({ patientId: id });
  },
});
