import { type InvestigationId, investigations } from "./catalogue";
import type { Investigation } from "./investigation";

function idsWhere(matches: (test: Investigation) => boolean): readonly InvestigationId[] {
  return investigations.filter(matches).map((test) => test.id);
}

export const everyTest = idsWhere(() => true);

export const imaging = idsWhere((test) => test.modality !== "Blood");

export const plainXrays = idsWhere((test) => test.modality === "X-ray");

/** Ionising tests with the pelvis in the beam. A bone density scan gives next to no dose and is left out. */
export const pelvicIonising = idsWhere((test) => test.ionising && test.modality !== "DXA");

/** Tests inside the magnet. */
export const magnetic = idsWhere((test) => test.modality.startsWith("MRI"));

/** Tests with an injection into the joint. */
export const arthrograms = idsWhere((test) => test.modality.endsWith("injection"));
