import { z } from "zod";
import { previewLetter } from "@/lib/letters";
import { query } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { kindDecidedBy } from "./policy";
import { prepareLetter } from "./prepare-letter";
import * as store from "./store";

export const downloadLetterInput = z.strictObject({ referralId: z.uuid() });

interface LetterFile {
  readonly pdf: Uint8Array;
  readonly sha256: string | null;
  readonly fileName: string;
}

/**
 * The PDF of a referral's letter: the stored bytes once it is sent, a marked draft before. The file name says
 * nothing about the patient; `sha256` is `null` for a draft.
 */
export const downloadLetter = query({
  name: "letter.download",
  input: downloadLetterInput,
  async run({ tx, actor, input, now, concerns }): Promise<Result<LetterFile>> {
    const referral = await store.find(tx, input.referralId);
    const isSender = referral?.organisationId === actor.organisationId;
    if (!referral || (!isSender && kindDecidedBy(actor.role) !== referral.kind)) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    const letter = await store.findLetter(tx, referral);
    if (letter) {
      const fileName = `referral-${referral.receiptNumber}-v${letter.version}.pdf`;
      return ok({ pdf: letter.pdf, sha256: letter.sha256, fileName });
    }
    const prepared = await prepareLetter(tx, actor, referral, { now, receiptNumber: null });
    if (!prepared) {
      return refuse("not-found");
    }
    const preview = await previewLetter(prepared.model);
    return preview.ok ? ok({ pdf: preview.value, sha256: null, fileName: "referral-draft.pdf" }) : preview;
  },
});
