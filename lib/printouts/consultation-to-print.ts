import { findVisit, takenOverIn } from "@/lib/consultations";
import { findLetterhead, findOrganisation, findPractitioner } from "@/lib/organisations";
import type { ActContext } from "@/lib/platform/act";

/** A document ready to be handed to the browser. Its name says nothing about the patient. */
export interface Printout {
  readonly pdf: Uint8Array;
  readonly fileName: string;
}

type Context = Pick<ActContext<unknown>, "tx" | "actor">;

/** A consultation with all that stands on its printouts, or `undefined` where the practice has no such one. */
export async function consultationToPrint({ tx, actor }: Context, consultationId: string) {
  const found = await findVisit(tx, actor.organisationId, consultationId);
  const practice = await findOrganisation(tx, actor.organisationId);
  const author = found && (await findPractitioner(tx, found.consultation.authorId));
  if (!found || !practice || !author) {
    return undefined;
  }
  const { consultation, patient, facts, assessment } = found;
  const { chosenTests, chosenMedicines, consultedOn } = consultation;
  return {
    consultation,
    patient,
    practice,
    letterhead: await findLetterhead(tx, actor.organisationId),
    author: { ...author, organisation: practice.name, contact: `${practice.phone}, ${practice.email}` },
    visit: {
      facts,
      assessment,
      chosenTests,
      chosenMedicines,
      consultedOn,
      ...takenOverIn(consultation),
    },
  };
}
