import { z } from "zod";
import { leaflet } from "@/lib/clinical/leaflet";
import { suggestAdvice, suggestFollowUp } from "@/lib/clinical/management/advice";
import { type ManagementItemId, managementItemIds } from "@/lib/clinical/management/items";
import { withImplied } from "@/lib/clinical/medicines/catalogue";
import { issueLeaflet, patientLeaflet } from "@/lib/letters";
import { query } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { consultationToPrint, type Printout } from "./consultation-to-print";

export const leafletInput = z.strictObject({
  consultationId: z.uuid(),
  /** What was discussed; absent: what the rules suggest. */
  discussed: z.array(z.enum(managementItemIds)).max(managementItemIds.length).optional(),
  largePrint: z.boolean().default(false),
});

type Found = NonNullable<Awaited<ReturnType<typeof consultationToPrint>>>;

function choiceFor({ visit, consultation }: Found, discussed: readonly ManagementItemId[] | undefined) {
  const { facts, assessment } = visit;
  const medicines = withImplied(consultation.chosenMedicines);
  const followUp = suggestFollowUp(facts, assessment, medicines, consultation.consultedOn);
  return {
    discussed: discussed ?? suggestAdvice(facts, assessment),
    medicines,
    followUpOn: facts.follow_up_date ?? followUp?.dueOn,
  };
}

/** What the patient's leaflet would say, for the page: the advice ticked, the warnings, and whom to ring. */
export const viewLeaflet = query({
  name: "consultation.view",
  input: leafletInput,
  async run(context) {
    const found = await consultationToPrint(context, context.input.consultationId);
    if (!found) {
      return refuse("not-found");
    }
    const { patient, practice, visit, consultation } = found;
    context.concerns({ patientId: patient.id, subjectId: consultation.id });
    const choice = choiceFor(found, context.input.discussed);
    return ok({
      now: context.now,
      patient,
      discussed: choice.discussed,
      leaflet: leaflet(visit.facts, { ...choice, practice }),
    });
  },
});

/** The patient's leaflet as PDF, in standard or large print. */
export const printLeaflet = query({
  name: "consultation.print",
  input: leafletInput,
  async run(context): Promise<Result<Printout>> {
    const found = await consultationToPrint(context, context.input.consultationId);
    if (!found) {
      return refuse("not-found");
    }
    const { patient, practice, visit, consultation } = found;
    context.concerns({ patientId: patient.id, subjectId: consultation.id });
    const printed = await issueLeaflet(
      patientLeaflet({
        patient,
        practice,
        facts: visit.facts,
        choice: choiceFor(found, context.input.discussed),
        largePrint: context.input.largePrint,
        issue: { at: context.now },
      }),
    );
    return printed.ok ? ok({ pdf: printed.value.pdf, fileName: "hip-pain-leaflet.pdf" }) : printed;
  },
});
