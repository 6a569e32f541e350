import { findPatientRecord } from "@/lib/patients";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { makePromiseInput } from "./inputs";
import { notePromise } from "./note-promise";

/** Notes something promised to a patient, with its day; past that day it is chased like any deadline. */
export const makePromise = command({
  name: "promise.make",
  input: makePromiseInput,
  async run({ tx, actor, input, now, concerns }) {
    if (!(await findPatientRecord(tx, actor.organisationId, input.patientId))) {
      return refuse("not-found");
    }
    concerns({ patientId: input.patientId, subjectId: input.promiseId });
    await notePromise(tx, actor, now, input);
    return ok({ promiseId: input.promiseId });
  },
});
