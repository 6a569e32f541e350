import type { ConditionId } from "./condition-options";

/**
 * SNOMED CT ids that several independent public value sets agree on. The others are left out on purpose: public
 * lists contradict each other. Each must be checked in the UK Edition browser before real use.
 */
export const snomedIds: Readonly<Partial<Record<ConditionId, string>>> = {
  oa_hip: "239872002",
  ra: "69896004",
  axspa: "9631008",
  hip_fracture: "5913000",
  osteoporosis: "64859006",
  septic_arthritis: "48245008",
};
