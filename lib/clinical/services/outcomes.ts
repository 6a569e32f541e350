/** How a referral ended, in words, by the code that is stored. */
export const outcomeWords = {
  treated_and_discharged: "Treated and discharged",
  under_treatment: "Under treatment",
  advice_given: "Advice given",
  referred_on: "Referred on",
  listed_for_surgery: "Listed for surgery",
  patient_declined: "The patient declined",
  not_reached: "The patient could not be reached",
  not_attended: "The patient did not attend",
} as const;
