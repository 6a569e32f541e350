import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { followInvestigationInput } from "./follow-investigation-input";
import { moveInvestigation } from "./move-investigation";
import { resultDue } from "./policy";
import * as store from "./store";

/** Records that the department accepted the request, that it was printed and handed over, or that it was done. */
export const followInvestigation = command({
  name: "investigation.follow",
  input: followInvestigationInput,
  async run({ tx, actor, input, now, concerns }) {
    const request = await store.lock(tx, actor.organisationId, input.requestId);
    if (!request) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const moved = await moveInvestigation(
      tx,
      request,
      { to: input.step, dueAt: resultDue(request.requestedAt, request.urgency), note: input.note },
      { actor, now },
    );
    return moved ? ok({ requestId: request.id }) : refuse("investigation.not-open");
  },
});
