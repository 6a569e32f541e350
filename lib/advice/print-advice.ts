import { z } from "zod";
import { adviceLetter, issueLetter, withLetterhead } from "@/lib/letters";
import { findLetterhead, findOrganisation, findPractitioner } from "@/lib/organisations";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findService } from "@/lib/referrals";
import { findViewable } from "./find-viewable";
import * as store from "./store";

interface AdviceFile {
  readonly pdf: Uint8Array;
  readonly fileName: string;
}

/** A request for advice with its thread as PDF. The practice's copy names the patient, the service's does not. */
export const printAdvice = query({
  name: "advice.view",
  input: z.strictObject({ requestId: z.uuid() }),
  async run(context): Promise<Result<AdviceFile>> {
    const { tx, actor } = context;
    const found = await findViewable(context);
    if (!found.ok) {
      return found;
    }
    const { request, isPractice } = found.value;
    const practice = await findOrganisation(tx, request.organisationId);
    const service = await findService(tx, request.serviceId);
    const author = await findPractitioner(tx, request.askedBy);
    const patient = isPractice ? await findPatientRecord(tx, actor.organisationId, request.patientId) : null;
    if (!practice || !service || !author || patient === undefined) {
      return refuse("not-found");
    }
    const thread = await store.messagesOf(tx, request);
    const letter = await issueLetter(
      withLetterhead(
        adviceLetter({
          practice,
          service: {
            name: service.name,
            organisation: service.organisationName,
            addressLines: service.addressLines,
          },
          author: {
            ...author,
            organisation: practice.name,
            contact: `${practice.phone}, ${practice.email}`,
          },
          patient,
          shown: request.summary.split("\n"),
          thread: thread.map(({ byOrganisationId, ...message }) => ({
            ...message,
            organisation: byOrganisationId === practice.id ? practice.name : service.organisationName,
          })),
          issue: { at: request.askedAt, version: 1, receiptNumber: null, draft: false },
        }),
        await findLetterhead(tx, practice.id),
      ),
    );
    return letter.ok ? ok({ pdf: letter.value.pdf, fileName: "request-for-advice.pdf" }) : letter;
  },
});
