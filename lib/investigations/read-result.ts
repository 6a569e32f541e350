import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { promiseToPatient } from "@/lib/promises";
import { readResultInput } from "./follow-investigation-input";
import { moveInvestigation } from "./move-investigation";
import { testLabel } from "./policy";
import * as store from "./store";

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
