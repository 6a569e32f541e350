import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

const allergySchema = z.strictObject({
  substance: z.string().trim().min(1, "Name the substance").max(100),
  reaction: z.string().trim().max(200).nullable(),
});

export const recordAllergiesInput = z
  .strictObject({
    patientId: z.uuid(),
    state: z.enum(["none_known", "known"], "Choose none known, or known"),
    allergies: z.array(allergySchema).max(30),
  })
  .refine((input) => (input.state === "known") === input.allergies.length > 0, {
    path: ["allergies"],
    error: "List at least one allergy, or choose none known",
  });

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
