import { command } from "@/lib/platform/act";
import { clinicDay } from "@/lib/platform/clock";
import { ok, refuse } from "@/lib/platform/result";
import { recordResultInput } from "./follow-investigation-input";
import { moveInvestigation } from "./move-investigation";
import { readingDue } from "./policy";
import * as store from "./store";

/**
 * Records a result. It then waits on whoever asked for the test, the sooner the worse it is.
 * Refuses a report from before the request or from a day that has not come.
 */
export const recordResult = command({
  name: "investigation.record-result",
  input: recordResultInput,
  async run({ tx, actor, input, now, onDate, concerns }) {
    const request = await store.lock(tx, actor.organisationId, input.requestId);
    if (!request) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const { requestId, ...result } = input;
    if (result.reportedOn > onDate || result.reportedOn < clinicDay(request.requestedAt)) {
      const why = "The report’s day must lie between the day of the request and today";
      return refuse("input.invalid", { fields: { reportedOn: [why] } });
    }
    const moved = await moveInvestigation(
      tx,
      request,
      { to: "resulted", dueAt: readingDue(now, result.finding), row: { result } },
      { actor, now },
    );
    return moved ? ok({ requestId }) : refuse("investigation.not-open");
  },
});
