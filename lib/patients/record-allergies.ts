import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { recordAllergiesInput } from "./record-allergies-input";
import * as store from "./store";

/** Records what the patient is allergic to, or that nothing is known, with by whom and when. */
export const recordAllergies = command({
  name: "patient.record-allergies",
  input: recordAllergiesInput,
  async run({ tx, actor, input, now, concerns }) {
    concerns({ patientId: input.patientId, detail: { state: input.state } });
    const changed = await store.setAllergies(tx, actor.organisationId, input.patientId, {
      state: input.state,
      list: input.allergies,
      by: actor.userId,
      at: now,
    });
    return changed ? ok({ patientId: input.patientId }) : refuse("not-found");
  },
});
