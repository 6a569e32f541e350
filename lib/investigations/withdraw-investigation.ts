import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { withdrawInvestigationInput } from "./follow-investigation-input";
import { moveInvestigation } from "./move-investigation";
import * as store from "./store";

/** Takes back a requested test, with the reason. It stays in the record. */
export const withdrawInvestigation = command({
  name: "investigation.withdraw",
  input: withdrawInvestigationInput,
  async run({ tx, actor, input, now, concerns }) {
    const request = await store.lock(tx, actor.organisationId, input.requestId);
    if (!request) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const withdrawn = await moveInvestigation(
      tx,
      request,
      { to: "withdrawn", dueAt: now, note: input.reason, row: { withdrawnReason: input.reason } },
      { actor, now },
    );
    if (!withdrawn) {
      return refuse("investigation.not-open");
    }
    return ok({ consultationId: request.consultationId });
  },
});
