import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { tell } from "@/lib/platform/outbox";
import { ok, refuse } from "@/lib/platform/result";
import { openEmergencyAccessInput } from "./inputs";
import * as store from "./store";

const hours = 4;

/**
 * Opens a record that one has no relationship with, for four hours: NHS number and date of birth must both fit, and
 * the reason stays in the record. The practice's privacy lead is written to and finds it at the top of their page.
 */
export const openEmergencyAccess = command({
  name: "emergency-access.open",
  input: openEmergencyAccessInput,
  async run({ tx, actor, input, now, concerns }) {
    const home = actor.organisationId;
    for (const there of await store.practiceIds(tx)) {
      if (there === home) {
        continue;
      }
      const accessId = await store.insideOf(tx, { there, home }, async () => {
        const patientId = await store.findPatient(tx, there, input);
        if (!patientId) {
          return null;
        }
        const id = newId();
        await store.insert(tx, {
          id,
          organisationId: there,
          patientId,
          openedBy: actor.userId,
          openedForOrganisationId: home,
          signature: `${signatureOf(actor)}, ${actor.organisationName}`,
          reason: input.reason,
          openedAt: now,
          expiresAt: new Date(now.getTime() + hours * 3_600_000),
        });
        await tell(tx, {
          organisationId: there,
          tells: `emergency-access:${id}`,
          kind: "emergency_access",
          address: await store.privacyLeadOf(tx, there),
          reference: "1 record",
          at: now,
        });
        concerns({ patientId, subjectId: id, detail: { practice: there } });
        return id;
      });
      if (accessId) {
        return ok({ accessId });
      }
    }
    return refuse("not-found");
  },
});
