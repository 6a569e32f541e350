import { bloodTests } from "./blood";
import { computedTomography } from "./ct";
import type { Investigation } from "./investigation";
import { magneticResonance } from "./mri";
import { ultrasound } from "./ultrasound";
import { radiographs } from "./x-ray";

/** The catalogue of tests, by modality. */
export const investigations = [
  ...radiographs,
  ...computedTomography,
  ...magneticResonance,
  ...ultrasound,
  ...bloodTests,
] as const satisfies readonly Investigation[];

export type InvestigationId = (typeof investigations)[number]["id"];

/** The id of every test. */
export const testIds: readonly InvestigationId[] = investigations.map((test) => test.id);
