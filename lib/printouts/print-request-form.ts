import { z } from "zod";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { factText } from "@/lib/clinical/phrases";
import { findInvestigation } from "@/lib/investigations";
import { investigationRequests, issueLetter, withLetterhead } from "@/lib/letters";
import { findPractitioner } from "@/lib/organisations";
import { query } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { consultationToPrint, type Printout } from "./consultation-to-print";

export const printRequestFormInput = z.strictObject({ requestId: z.uuid() });

/** The request form of one test, with what an imaging or blood request must carry. */
export const printRequestForm = query({
  name: "investigation.view-form",
  input: printRequestFormInput,
  async run(context): Promise<Result<Printout>> {
    const { tx, actor, input, now, concerns } = context;
    const request = await findInvestigation(tx, actor.organisationId, input.requestId);
    const found = request && (await consultationToPrint(context, request.consultationId));
    const test = investigations.find(({ id }) => id === request?.testId);
    const requester = request && (await findPractitioner(tx, request.requestedBy));
    if (!request || !found || !test || !requester) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const [model] = investigationRequests({
      patient: found.patient,
      practice: found.practice,
      referrer: { ...found.author, ...requester },
      department: null,
      tests: [
        {
          test,
          side: request.side && factText("laterality", { laterality: request.side }),
          receiptNumber: request.receiptNumber,
          findings: request.findings,
        },
      ],
      urgency: request.urgency,
      visit: found.visit,
      issue: { at: now, version: 1, receiptNumber: request.receiptNumber, draft: false },
    });
    const letter = model && (await issueLetter(withLetterhead(model, found.letterhead)));
    if (!letter) {
      return refuse("not-found");
    }
    return letter.ok
      ? ok({ pdf: letter.value.pdf, fileName: `request-${request.receiptNumber}.pdf` })
      : letter;
  },
});
