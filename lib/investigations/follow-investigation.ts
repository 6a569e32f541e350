import { command } from "@/lib/platform/act";
import { clinicDay } from "@/lib/platform/clock";
import { ok, refuse } from "@/lib/platform/result";
import { promiseToPatient } from "@/lib/promises";
import { followInvestigationInput, readResultInput, recordResultInput } from "./follow-investigation-input";
import { moveInvestigation } from "./move-investigation";
import { readingDue, resultDue, testLabel } from "./policy";
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

/** Signs a result as read and acted on, by name. Only then is the test finished. */
export const readResult = command({
  name: "investigation.read",
  input: readResultInput,
  async run({ tx, actor, input, now, onDate, concerns }) {
    const request = await store.lock(tx, actor.organisationId, input.requestId);
    if (!request) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const { action, tellPatientBy } = input;
    if (tellPatientBy && tellPatientBy < onDate) {
      return refuse("input.invalid", { fields: { tellPatientBy: ["The day has passed already"] } });
    }
    const moved = await moveInvestigation(
      tx,
      request,
      { to: "read_and_acted", dueAt: now, note: action, row: { readBy: actor.userId, action } },
      { actor, now },
    );
    if (!moved) {
      return refuse("investigation.not-open");
    }
    if (tellPatientBy) {
      await promiseToPatient(tx, actor, now, {
        patientId: request.patientId,
        consultationId: request.consultationId,
        what: `Tell the patient the result: ${testLabel(request.testId)}`,
        dueOn: tellPatientBy,
      });
    }
    return ok({ requestId: request.id });
  },
});
