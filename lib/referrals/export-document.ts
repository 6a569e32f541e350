import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { findViewable } from "./find-viewable";
import * as store from "./store";

export const exportDocumentInput = z.strictObject({ referralId: z.uuid() });

/**
 * The FHIR document of a referral's letter as sent, byte for byte the one in its PDF. Only whoever may download the
 * letter gets it. Refuses `not-found` for a draft, and for a letter from before letters carried documents.
 */
export const exportDocument = query({
  name: "referral.export",
  input: exportDocumentInput,
  async run(context) {
    const found = await findViewable(context);
    if (!found.ok) {
      return found;
    }
    const letter = await store.findLetter(context.tx, found.value);
    return letter?.document ? ok({ document: letter.document }) : refuse("not-found");
  },
});
