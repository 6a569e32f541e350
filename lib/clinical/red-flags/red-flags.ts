import type { RedFlag } from "@/lib/clinical/rules/rule";
import { ectopicPregnancy, strangulatedHernia, testicularTorsion } from "./abdomen-groin";
import {
  boneMalignancy,
  myeloma,
  pathologicalFracture,
  tumourOnImaging,
  youngPersonBonePain,
} from "./cancer";
import { childAmberLimp, childInjury, childRedLimp, safeguarding, slippedEpiphysis } from "./child";
import { avascularNecrosis, deepVeinThrombosis, limbIschaemia, sickleCellAcute } from "./circulation";
import {
  atypicalFemoralFracture,
  completeAtypicalFracture,
  hipFracture,
  painfulAfterInjury,
  stressFracture,
  stressFractureNotWeightBearing,
  transientOsteoporosis,
} from "./fracture";
import { psoasAbscess, septicArthritisAdult, septicArthritisChild } from "./infection";
import { axialSpondyloarthritis, giantCellArteritis, persistentSynovitis } from "./inflammation";
import { noBetterAfterTwoWeeks, seenStraightAway, severeUncontrolledPain } from "./pain";
import { infectedProsthesis, painfulProsthesis, prosthesisDislocation } from "./prosthesis";
import { caudaEquina, progressiveLegWeakness } from "./spine";

/** Every red flag, in the order of the pathway: they are evaluated and shown in it. */
export const redFlags = [
  caudaEquina,
  progressiveLegWeakness,
  hipFracture,
  painfulAfterInjury,
  septicArthritisAdult,
  septicArthritisChild,
  slippedEpiphysis,
  childRedLimp,
  childAmberLimp,
  childInjury,
  safeguarding,
  youngPersonBonePain,
  tumourOnImaging,
  pathologicalFracture,
  boneMalignancy,
  myeloma,
  sickleCellAcute,
  avascularNecrosis,
  stressFracture,
  stressFractureNotWeightBearing,
  atypicalFemoralFracture,
  completeAtypicalFracture,
  infectedProsthesis,
  prosthesisDislocation,
  painfulProsthesis,
  limbIschaemia,
  deepVeinThrombosis,
  strangulatedHernia,
  testicularTorsion,
  ectopicPregnancy,
  psoasAbscess,
  giantCellArteritis,
  persistentSynovitis,
  axialSpondyloarthritis,
  transientOsteoporosis,
  severeUncontrolledPain,
  seenStraightAway,
  noBetterAfterTwoWeeks,
] as const satisfies readonly RedFlag[];

export type RedFlagId = (typeof redFlags)[number]["id"];
