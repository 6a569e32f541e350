import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { kindDecidedBy } from "./policy";
import * as store from "./store";

export const exportDocumentInput = z.strictObject({ referralId: z.uuid() });

/**
 * The FHIR document of a referral's letter as sent, byte for byte the one in its PDF. Only whoever may download the
 * letter gets it. Refuses `not-found` for a draft, and for a letter from before letters carried documents.
 */
export const exportDocument = query({
  name: "referral.export",
  input: exportDocumentInput,
  async run({ tx, actor, input, concerns }) {
    const referral = await store.find(tx, input.referralId);
    const isSender = referral?.organisationId === actor.organisationId;
    if (!referral || (!isSender && kindDecidedBy(actor.role) !== referral.kind)) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    const letter = await store.findLetter(tx, referral);
    return letter?.document ? ok({ document: letter.document }) : refuse("not-found");
  },
});
