/** How a referral ended, as the service codes it. */
export const outcomeCodes = [
  "treated_and_discharged",
  "under_treatment",
  "advice_given",
  "referred_on",
  "listed_for_surgery",
  "patient_declined",
  "not_reached",
  "not_attended",
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** How a referral ended, in words, by its code. */
export const outcomeWords: Readonly<Record<OutcomeCode, string>> = {
  treated_and_discharged: "Treated and discharged",
  under_treatment: "Under treatment",
  advice_given: "Advice given",
  referred_on: "Referred on",
  listed_for_surgery: "Listed for surgery",
  patient_declined: "The patient declined",
  not_reached: "The patient could not be reached",
  not_attended: "The patient did not attend",
};
