import { expect, test } from "@playwright/test";
import { assess } from "@/lib/clinical/assess";
import { applies } from "@/lib/clinical/checklist/applies";
import { type Answers, checklist, fieldById } from "@/lib/clinical/checklist/checklist";
import { letterHeadings } from "@/lib/clinical/checklist/letter-headings";
import { type LetterModel, type ReferralLetterSource, referralLetter, sideOf } from "@/lib/letters";
import { printedLabel } from "@/lib/letters/printed-labels";
import { letterAsText } from "./letter-as-text";
import { patientOf, referralSource, visitOf } from "./letter-sources";

type Kind = ReferralLetterSource["service"]["kind"];
const kinds: readonly Kind[] = ["physiotherapy", "occupational_therapy", "orthopaedics"];
const vignetteIds = ["V01", "V02", "V03", "V04", "V05", "V06"] as const;

const idsOf = (model: LetterModel) => model.sections.map(({ id }) => id);
const head = ["gp_practice", "individual_requirements", "referrer_details", "referral_details"];

function textUnder(heading: string, model: LetterModel): string {
  const [, ...parts] = letterAsText(model).split(`\n## ${heading}\n`);
  return parts.join("").split("\n## ")[0] ?? "";
}

for (const kind of kinds) {
  test(`${kind}: the compulsory head comes first and every heading of the standard is there`, () => {
    const model = referralLetter(referralSource("V01", kind));
    expect(idsOf(model).slice(0, 4)).toEqual(head);
    const printed = letterAsText(model);
    for (const { label } of letterHeadings) {
      expect(printed).toContain(label);
    }
    expect(model.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });
}

test("physiotherapy reads function first", () => {
  const ids = idsOf(referralLetter(referralSource("V01", "physiotherapy")));
  expect(ids.slice(4, 7)).toEqual(["function", "assessment_scales", "presenting_complaints"]);
});

test("occupational therapy reads home, work and tasks first", () => {
  const ids = idsOf(referralLetter(referralSource("V01", "occupational_therapy")));
  expect(ids.slice(4, 7)).toEqual(["social_context", "function", "assessment_scales"]);
});

test("orthopaedics reads imaging and failed treatment first", () => {
  const ids = idsOf(referralLetter(referralSource("V01", "orthopaedics")));
  expect(ids.slice(4, 7)).toEqual(["investigation_results", "treatment", "presenting_complaints"]);
});

test("the three orders hold the same sections", () => {
  const [first, ...others] = kinds.map((kind) => referralLetter(referralSource("V04", kind)));
  const byId = (model: LetterModel | undefined) =>
    [...(model?.sections ?? [])]
      .filter(({ id }) => id !== "referral_details")
      .sort((a, b) => a.id.localeCompare(b.id));
  for (const other of others) {
    expect(byId(other)).toEqual(byId(first));
  }
});

test("a present red flag stands before all other clinical sections", () => {
  for (const kind of kinds) {
    expect(idsOf(referralLetter(referralSource("V06", kind)))[4]).toBe("safety_alerts");
  }
});

for (const id of vignetteIds) {
  test(`${id}: an answer taken back is printed as not asked, and nowhere as an answer`, () => {
    const { answers, chosenTests, chosenMedicines } = visitOf(id);
    const notInLetters = ["urgency", "consent_refer", "local_mri_access", "result_changes_management"];
    // The checklist's own answers: an object's keys are its field ids.
    for (const field of Object.keys(answers) as (keyof Answers)[]) {
      const model = referralLetter(referralSource(id, "physiotherapy", { [field]: undefined }));
      const { facts } = visitOf(id, { [field]: undefined });
      if (notInLetters.includes(field) || !applies(field, facts, [...chosenTests, ...chosenMedicines]))
        continue;
      const lines = letterAsText(model).split("\n");
      const notAsked = lines.filter((line) => /not asked/i.test(line)).join("\n");
      expect(notAsked, field).toContain(printedLabel(fieldById(field)));
      const said = lines
        .filter((line) => /^(Yes|No|Found|Asked and \w+|Looked for and not found): /.test(line))
        .join("\n");
      expect(said.split(/[:;.] ?/), field).not.toContain(printedLabel(fieldById(field)));
    }
  });
}

test("nothing asked: every heading says so and no answer is made up", () => {
  const answerFields = checklist.filter(({ from }) => from === "answer");
  const blank = Object.fromEntries(answerFields.map(({ id }) => [id, undefined]));
  const source = referralSource("V01", "physiotherapy", blank);
  const text = letterAsText(referralLetter({ ...source, medicines: null, investigations: [] }));
  expect(text).not.toMatch(/^(Yes|No|Found|Looked for and not found|Asked and absent|Asked and present): /m);
  expect(text).toContain("Medicines taken: No list is recorded, and nothing was asked.");
  expect(text).toContain("## Family history\nNot asked: Family history of OA, hip dysplasia or SpA.");
  expect(text).toMatch(/Not asked: .*Numbness around back passage/);
  expect(text).toContain("## History\nNot asked: Any of the questions under this heading.");
  // Three headings on end are no long run: their questions are named.
  expect(text).toMatch(/## Examination findings\nNot asked: BMI; Weight; /);
  expect(text).not.toContain("Red-flag questions asked on");
  expect(text).not.toMatch(/None present/);
});

test("allergies have three states and an empty list is never none known", () => {
  const source = referralSource("V01", "physiotherapy");
  const withState = (change: Partial<ReturnType<typeof patientOf>>) =>
    referralLetter({ ...source, patient: { ...patientOf("V01"), ...change } }).patient.allergies;
  expect(withState({ allergyState: "not_recorded" })).toBe("Not recorded");
  expect(withState({ allergyState: "none_known" })).toMatch(/^None known \(Dr Amara Okafor, \d\d-/);
  expect(
    withState({
      allergyState: "known",
      allergies: [
        { substance: "Latex", reaction: "rash" },
        { substance: "Penicillin", reaction: null },
      ],
    }),
  ).toMatch(/^Latex: rash; Penicillin \(/);
});

test("red flags print by what became of them: present with answers, still open, absent, not asked", () => {
  const model = referralLetter(referralSource("V06", "physiotherapy", { saddle_sensory_change: undefined }));
  const alerts = textUnder("Safety alerts", model);
  expect(alerts).toContain("Suspected septic arthritis (adult) – emergency, same day");
  expect(alerts).toContain("Temperature: 38.9 °C");
  expect(alerts).toMatch(/Asked and present: .*Rigors or sweats/);
  expect(alerts).toMatch(/Asked and absent: .*New change in bladder or bowel control/);
  expect(alerts).toMatch(/- Cauda equina syndrome – emergency, same day\. Still to ask: .*saddle/);
  expect(alerts).toMatch(/Not asked: .*Numbness around back passage, genitals or saddle/);
  expect(model.headline.redFlags).toMatch(/^Present: Suspected septic arthritis/);
});

test("a safeguarding concern is never printed, named or denied", () => {
  const child = { nai_concern: true, occupation: "at school" };
  const source = referralSource("V05", "physiotherapy", child);
  const patient = { ...source.patient, dateOfBirth: "2018-04-09" };
  const visit = visitOf("V05", child);
  const facts = { ...visit.facts, age_years: 8, date_of_birth: patient.dateOfBirth };
  const assessment = assess(facts, { orders: [], medicines: [] });
  expect(assessment.redFlags.map(({ label }) => label).join()).toMatch(/injury|safeguard/i);
  const model = referralLetter({ ...source, patient, visit: { ...source.visit, facts, assessment } });
  expect(letterAsText(model)).not.toMatch(/inflicted|neglect|safeguard/i);
  expect(model.headline.redFlags).not.toContain("None present");
});

test("the urgency tells when the referrer decided otherwise than the rules", () => {
  const source = referralSource("V06", "physiotherapy");
  const referral = {
    ...source.referral,
    urgency: "urgent" as const,
    urgencyReason: "Seen in hospital today.",
  };
  const model = referralLetter({ ...source, referral });
  expect(model.urgency?.label).toBe("Urgent");
  expect(model.urgency?.reason).toBe(
    "Seen in hospital today. Computed from the answers: emergency, same day.",
  );
});

test("a medicine that a rule stops is never printed as advice", () => {
  const plan = textUnder("Plan and requested actions", referralLetter(referralSource("V04", "orthopaedics")));
  expect(plan).toContain("Medicines advised: Anti-inflammatory tablets (NSAID).");
  expect(plan).toContain("Considered, but stopped by a rule\n- Diclofenac tablets: Diclofenac with heart");
});

test("a draft says so, is signed by nobody and has no receipt", () => {
  const source = referralSource("V01", "physiotherapy");
  const model = referralLetter({ ...source, issue: { ...source.issue, draft: true, receiptNumber: null } });
  const text = letterAsText(model);
  expect(text).toContain("Draft: not sent. Not to be acted on.");
  expect(text).toContain("Signed: Not signed");
  expect(text).not.toContain("Receipt");
});

test("the letter names the rules, who decided, and that the rules await sign-off", () => {
  const { notes } = referralLetter(referralSource("V01", "physiotherapy"));
  expect(notes.join(" ")).toMatch(/Computed by Coxa rules version .+, decided by Dr Amara Okafor\./);
  expect(notes.join(" ")).toContain("await sign-off by a clinical safety officer");
});

test("the side that a letter says is the one that was recorded", () => {
  for (const id of ["V01", "V04"]) {
    const source = referralSource(id, "orthopaedics");
    expect(sideOf(referralLetter(source))).toBe(source.visit.facts.laterality);
    const { laterality: _, ...facts } = source.visit.facts;
    expect(sideOf(referralLetter({ ...source, visit: { ...source.visit, facts } }))).toBeUndefined();
  }
});
