import { z } from "zod";
import { type InvestigationStatus, investigationMoves } from "@/db/schema";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { type Act, roleMay } from "@/lib/platform/permissions";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

export const viewInvestigationInput = z.strictObject({ requestId: z.uuid() });

/** One requested test: what was asked, its history, where it stands, who was chased, and the moves open to the actor. */
export const viewInvestigation = query({
  name: "investigation.view",
  input: viewInvestigationInput,
  async run({ tx, actor, input, now, concerns }) {
    const test = await store.find(tx, actor.organisationId, input.requestId);
    const patient = test && (await findPatientRecord(tx, actor.organisationId, test.patientId));
    if (!test || !patient) {
      return refuse("not-found");
    }
    concerns({ patientId: test.patientId, subjectId: test.id });
    const history = await store.eventsOf(tx, { organisationId: actor.organisationId, id: test.id });
    const chased = await store.chasesOf(tx, test.id);
    const moves = investigationMoves
      .filter(({ from, to }) => from === test.status && roleMay(actor.role, actOf(to)))
      .map(({ to }) => to);
    return ok({ ...test, now, patient, history, chased, moves });
  },
});

/** What a person needs leave for to move a test there. */
function actOf(to: InvestigationStatus): Act {
  switch (to) {
    case "withdrawn":
      return "investigation.withdraw";
    case "resulted":
      return "investigation.record-result";
    case "read_and_acted":
      return "investigation.read";
    default:
      return "investigation.follow";
  }
}
