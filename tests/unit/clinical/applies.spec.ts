import { expect, test } from "@playwright/test";
import { applies, isRequired } from "@/lib/clinical/checklist/applies";
import { checklist, type Facts, type FieldId } from "@/lib/clinical/checklist/checklist";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { fieldsIn } from "@/lib/clinical/rules/explain";

const adult = { age_years: 40, sex_at_birth: "female" } as const;

const cases: readonly {
  name: string;
  field: FieldId;
  facts: Facts;
  chosen?: readonly string[];
  shown: boolean;
}[] = [
  { name: "child questions at 15", field: "nai_concern", facts: { age_years: 15 }, shown: true },
  { name: "no child questions at 16", field: "nai_concern", facts: { age_years: 16 }, shown: false },
  {
    name: "signs of a slip still at 16",
    field: "obligate_external_rotation",
    facts: { age_years: 16 },
    shown: true,
  },
  { name: "a responsible adult under 16", field: "responsible_adult", facts: { age_years: 15 }, shown: true },
  {
    name: "pregnancy for a woman of 55",
    field: "pregnancy_status",
    facts: { ...adult, age_years: 55 },
    shown: true,
  },
  {
    name: "not for a woman of 56",
    field: "pregnancy_status",
    facts: { ...adult, age_years: 56 },
    shown: false,
  },
  {
    name: "not for a girl of 11",
    field: "pregnancy_status",
    facts: { ...adult, age_years: 11 },
    shown: false,
  },
  {
    name: "not for a man",
    field: "pregnancy_status",
    facts: { age_years: 40, sex_at_birth: "male" },
    shown: false,
  },
  {
    name: "for whoever is not registered male",
    field: "pregnancy_status",
    facts: { age_years: 40, sex_at_birth: "not_known" },
    shown: true,
  },
  {
    name: "gestation once pregnant",
    field: "gestation_weeks",
    facts: { ...adult, pregnancy_status: "pregnant" },
    shown: true,
  },
  {
    name: "testicular pain of a man",
    field: "acute_testicular_pain",
    facts: { sex_at_birth: "male" },
    shown: true,
  },
  { name: "not of a woman", field: "acute_testicular_pain", facts: adult, shown: false },
  { name: "giant cell arteritis from 50", field: "gca_symptoms", facts: { age_years: 50 }, shown: true },
  { name: "not at 49", field: "gca_symptoms", facts: { age_years: 49 }, shown: false },
  {
    name: "the prosthesis questions with a prosthesis",
    field: "wound_problem",
    facts: { prosthetic_hip: true },
    shown: true,
  },
  { name: "not while that was not asked", field: "wound_problem", facts: {}, shown: false },
  {
    name: "farm years of a dairy herdsman",
    field: "farming_years",
    facts: { occupation: "dairy herdsman" },
    shown: true,
  },
  {
    name: "farm years of a farmer",
    field: "farming_years",
    facts: { occupation: "Farmer (retired)" },
    shown: true,
  },
  { name: "not of a pharmacist", field: "farming_years", facts: { occupation: "pharmacist" }, shown: false },
  {
    name: "steroid detail with steroids",
    field: "steroid_detail",
    facts: { steroid_long_term_high_dose: true },
    shown: true,
  },
  { name: "MRI safety with an MRI", field: "mri_pacemaker_icd", facts: {}, chosen: ["mri_hip"], shown: true },
  {
    name: "not with an X-ray",
    field: "mri_pacemaker_icd",
    facts: {},
    chosen: ["xr_pelvis_ap"],
    shown: false,
  },
  {
    name: "the clinical question with any imaging",
    field: "clinical_question",
    facts: {},
    chosen: ["us_hip"],
    shown: true,
  },
  { name: "not with a blood test", field: "clinical_question", facts: {}, chosen: ["fbc"], shown: false },
  {
    name: "skin infection with a steroid injection",
    field: "skin_infection_at_site",
    facts: {},
    chosen: ["steroid_injection"],
    shown: true,
  },
];

for (const { name, field, facts, chosen, shown } of cases) {
  test(`shown: ${name}`, () => {
    expect(applies(field, facts, chosen)).toBe(shown);
  });
}

test("a question that is always required is never hidden", () => {
  for (const { id } of checklist.filter((field) => field.required === "always"))
    expect(applies(id, {}), id).toBe(true);
});

test("what is needed only sometimes is not required of everybody", () => {
  expect(isRequired("egfr", {})).toBe(false);
  expect(isRequired("egfr", {}, ["oral_nsaid"])).toBe(true);
  expect(isRequired("laterality", {})).toBe(true);
  expect(isRequired("falls_12m", {})).toBe(false);
  expect(isRequired("limp_days", { age_years: 6 })).toBe(true);
});

test("every question that a red flag turns on can be reached by some patient", () => {
  const patients: readonly Facts[] = [
    { age_years: 6, sex_at_birth: "male", pain_sites: ["groin"] },
    {
      age_years: 30,
      sex_at_birth: "female",
      pain_sites: ["groin"],
      pregnancy_status: "pregnant",
      xray_result: "normal",
    },
    { age_years: 70, sex_at_birth: "male", prosthetic_hip: true },
  ];
  const recorded = new Set<string>(
    checklist.filter((field) => field.from !== "answer").map((field) => field.id),
  );
  const unreachable = redFlags
    .flatMap((flag) => fieldsIn(flag.when))
    .filter((field) => !recorded.has(field) && !patients.some((facts) => applies(field, facts)));
  expect(unreachable).toEqual([]);
});
