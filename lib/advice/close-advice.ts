import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

export const closeAdviceInput = z.strictObject({ requestId: z.uuid() });

/** The practice has read the advice and needs no more. */
export const closeAdvice = command({
  name: "advice.close",
  input: closeAdviceInput,
  async run({ tx, actor, input, now, concerns }) {
    const request = await store.lock(tx, input.requestId);
    if (request?.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    if (request.nextStep === "none") {
      return refuse("advice.closed");
    }
    await store.update(tx, request, { status: "closed", nextStep: "none", dueAt: now });
    return ok({ requestId: request.id });
  },
});
