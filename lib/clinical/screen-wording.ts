/**
 * Where the pathway speaks to those who build from it, what a clinician reads instead. The pathway's own words stay in
 * the data, and `docs/clinical/rules.md` prints both; ids, conditions and severities are untouched.
 */
export const screenWordings: Readonly<Record<string, string>> = {
  // Titles of sections.
  "When-to-see-a-doctor triggers (the seed's own list)": "When-to-see-a-doctor triggers",
  "Children and young people (shown when age < 16)": "Children and young people",
  "Imaging safety (shown when an imaging order is chosen)": "Imaging safety",
  // Why a question is asked.
  "Rules read this, never typed": "Worked out from the date of birth",
  "Examination-dependent rules cannot be satisfied remotely":
    "What must be examined cannot be settled remotely",
  "See a doctor straight away (walking, stairs and leaning forward are the seed's three examples)":
    "See a doctor straight away",
  "The seed: sometimes the only sign of a hip problem": "Sometimes the only sign of a hip problem",
  "Low chairs, carrying, one-leg standing come from the seed's strain list": "What strains the hip",
  "The scheme pays employed earners; the seed does not say so": "The scheme pays employed earners",
  "The seed points there first": "The first place to turn to for help at work",
  "The seed's purpose for the checklist: cover everything that bothers you":
    "Covers everything that bothers the patient",
  "Lets the reader judge 'high dose' (the seed gives no number)": "Lets the reader judge what a high dose is",
  "Gate for the count above": "Decides whether the features are counted",
  "Closes the seed's triggers": "Closes the reasons to come back",
  "Drives acute / persistent rules": "Acute or persistent",
  "Free scale, severity rule": "How severe it is",
  // Messages of rules.
  "Contraindicated; the seed names diclofenac without this warning.": "Contraindicated.",
  "The seed's limit without a GP; review now.": "The limit of two weeks without a GP is reached; review now.",
  "NG226 does not offer it routinely; short-term, infrequent use only. The seed predates this.":
    "NG226 does not offer it routinely; short-term, infrequent use only.",
  // Notes beside what can be advised.
  "NG226 does not offer paracetamol routinely for OA and prefers lowest-dose, shortest NSAID: print the limit, not a promise.":
    "NG226 does not offer paracetamol routinely for OA and prefers an NSAID, at the lowest dose for the shortest time.",
  "With a PPI; run every MED_ rule. Diclofenac: not with vascular disease (seed silent).":
    "With a PPI. Choose it among the medicines of the consultation, where it is checked. Diclofenac: not with vascular disease.",
  "Usual teaching is the hand opposite the bad hip (unverified; not in the seed).":
    "Usual teaching is the hand opposite the bad hip.",
  "NG226 is against acupuncture for OA (unverified).":
    "NG226 is against acupuncture for OA (read in a summary only).",
  // The source that all began with.
  SEED: "Hip pain page",
  "Damaged copy of the Versus Arthritis 'Hip pain' page, file 000_d8175f223cca8a04.txt":
    "Versus Arthritis, 'Hip pain' page (an incomplete copy)",
  "(seed file)": "Kept with the pathway",
};

/** A text of the pathway as clinicians read it; the text itself where nothing else was written. */
export function onScreen(text: string): string {
  return screenWordings[text] ?? text;
}
