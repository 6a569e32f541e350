import { z } from "zod";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { medicines } from "@/lib/clinical/medicines/catalogue";
import { consultationSummary, issueLetter, withLetterhead } from "@/lib/letters";
import { query } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { consultationToPrint, type Printout } from "./consultation-to-print";

export const printSummaryInput = z.strictObject({ consultationId: z.uuid() });

/** The completed consultation as its author read it. A draft has no summary: `not-found`. */
export const printSummary = query({
  name: "consultation.print",
  input: printSummaryInput,
  async run(context): Promise<Result<Printout>> {
    const found = await consultationToPrint(context, context.input.consultationId);
    const recorded = found?.consultation.snapshot;
    if (!found || !recorded) {
      return refuse("not-found");
    }
    context.concerns({ patientId: found.patient.id, subjectId: found.consultation.id });
    const letter = await issueLetter(
      withLetterhead(
        consultationSummary({
          patient: found.patient,
          practice: found.practice,
          author: found.author,
          recorded,
          tests: recorded.tests.map((id) => investigations.find((test) => test.id === id)?.label ?? id),
          medicines: recorded.medicines.map((id) => medicines.find((drug) => drug.id === id)?.label ?? id),
          consultedOn: found.consultation.consultedOn,
          issue: { at: context.now, version: 1, receiptNumber: null, draft: false },
        }),
        found.letterhead,
      ),
    );
    return letter.ok ? ok({ pdf: letter.value.pdf, fileName: "consultation-summary.pdf" }) : letter;
  },
});
