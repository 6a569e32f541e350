import { expect, test } from "@playwright/test";
import { differential } from "@/lib/clinical/differential";
import { suggestAdvice, suggestFollowUp } from "@/lib/clinical/management/advice";
import { suggestRoutes, suggestTests } from "@/lib/clinical/suggestions";
import { assessed, facts } from "./cases";
import { type GivenAnswers, pathway } from "./pathway";

const bestFit: Readonly<Record<string, string>> = {
  V01: "oa_hip",
  V02: "hip_fracture",
  V03: "gtps",
  V04: "oa_hip",
  V05: "labral_tear",
  V06: "septic_arthritis",
};

for (const { id, title, input, expected } of pathway.shared_vignettes) {
  test(`${id} ${title}: tests, routes and advice are suggested as clinicians set them`, () => {
    const assessment = assessed(input);
    const tests = suggestTests(facts(input), assessment);
    expect(tests.tests.map((suggestion) => suggestion.test)).toEqual(expected.suggested_investigations);
    expect(tests.noTestNeeded === undefined).toBe(expected.suggested_investigations.length > 0);
    const routes = suggestRoutes(facts(input), assessment);
    expect(routes.map(({ route, priority }) => ({ route, priority }))).toEqual(expected.suggested_referrals);
    const items = expected.leaflet_includes.filter((line) => !line.startsWith("sn_"));
    expect(suggestAdvice(facts(input), assessment)).toEqual(expect.arrayContaining(items));
  });

  test(`${id} ${title}: the features alone bring up the condition first, without a diagnosis picked`, () => {
    const { working_diagnosis: _, ...undiagnosed } = input;
    expect(differential(facts(undiagnosed))[0]?.id).toBe(bestFit[id]);
  });
}

test("a condition is shown with what speaks for it, against it, and what was not asked", () => {
  const [fit] = differential(
    facts({ pain_sites: ["lateral_hip"], troch_tenderness: true, ir_painful: true }),
  );
  expect(fit?.id).toBe("gtps");
  expect(fit?.speaksFor.map((pointer) => pointer.label)).toEqual([
    "Outside of the hip",
    "Tender greater trochanter",
  ]);
  expect(fit?.speaksAgainst).toEqual([{ label: "Internal rotation painful", fieldIds: ["ir_painful"] }]);
  expect(fit?.notAsked.flatMap((pointer) => pointer.fieldIds)).toContain("single_leg_stance_pain");
});

test("little known brings up nothing", () => {
  expect(differential({})).toEqual([]);
  expect(differential(facts({ age_years: 67 }))).toEqual([]);
});

test("a slip of the epiphysis is not thought of at 40, nor a trouble of pregnancy in a man", () => {
  const signs = { pain_sites: ["knee"], ir_reduced: true, acute_lower_abdominal_pain: true };
  const ids = differential(facts({ ...signs, age_years: 40, sex_at_birth: "male" })).map((fit) => fit.id);
  expect(ids).not.toContain("sufe");
  expect(ids).not.toContain("gynae");
});

test("typical osteoarthritis from 45: no test is the suggestion", () => {
  const typical: GivenAnswers = {
    age_years: 67,
    pain_sites: ["groin"],
    pain_pattern: "only_with_activity",
    morning_stiffness_min: 15,
    working_diagnosis: "oa_hip",
  };
  expect(suggestTests(facts(typical), assessed(typical)).noTestNeeded).toContain("NG226");
});

test("a red flag brings the tests its advice names, and a prostate test only for men", () => {
  const answers: GivenAnswers = { age_years: 66, trig_weight_loss: true, rest_pain: true };
  const named = (sex: string) => {
    const given = { ...answers, sex_at_birth: sex };
    return suggestTests(facts(given), assessed(given)).tests.map((suggestion) => suggestion.test);
  };
  expect(named("male")).toEqual([
    "xr_pelvis_ap",
    "fbc",
    "crp",
    "esr",
    "alp_lft",
    "bone_profile",
    "ue_egfr",
    "psa",
  ]);
  expect(named("female")).not.toContain("psa");
});

test("a route that only the best fit brings up says that no diagnosis was picked", () => {
  const reasons = (answers: GivenAnswers) =>
    suggestRoutes(facts(answers), assessed(answers)).flatMap((route) => route.reasons);
  const picture: GivenAnswers = {
    age_years: 67,
    pain_sites: ["groin"],
    pain_pattern: "only_with_activity",
    morning_stiffness_min: 15,
  };
  expect(reasons(picture)).toEqual([expect.stringContaining("best fit: Osteoarthritis of the hip")]);
  expect(reasons({ ...picture, working_diagnosis: "oa_hip" })).toEqual([
    expect.stringContaining("Physiotherapy treats this condition"),
  ]);
  expect(reasons({ ...picture, working_diagnosis: "oa_hip" }).join()).not.toContain("best fit");
});

test("in an emergency nothing else is suggested", () => {
  const answers: GivenAnswers = { age_years: 66, synovitis_other_joints: true, saddle_sensory_change: true };
  expect(suggestRoutes(facts(answers), assessed(answers)).map((route) => route.route)).toEqual(["emergency"]);
  expect(suggestAdvice(facts(answers), assessed(answers))).toEqual([]);
});

test("a child is sent to no adult physiotherapist by suggestion", () => {
  const answers: GivenAnswers = { age_years: 15, working_diagnosis: "iliopsoas" };
  expect(suggestRoutes(facts(answers), assessed(answers))).toEqual([]);
});

test("a diagnosis in the clinician's words suggests nothing of its own", () => {
  const answers = {
    ...facts({ age_years: 67 }),
    working_diagnosis: { ownWords: "Snapping iliotibial band" },
  };
  expect(suggestTests(answers, assessed({ age_years: 67 })).tests).toEqual([]);
});

const followUps: readonly {
  name: string;
  answers: GivenAnswers;
  medicines: readonly string[];
  due: string | undefined;
}[] = [
  {
    name: "an emergency the same day",
    answers: { saddle_sensory_change: true },
    medicines: [],
    due: "2026-11-24",
  },
  { name: "a child within 48 hours", answers: { age_years: 9 }, medicines: [], due: "2026-11-26" },
  {
    name: "an urgent flag within a week",
    answers: { progressive_motor_deficit: true },
    medicines: [],
    due: "2026-12-01",
  },
  { name: "acute pain within two weeks", answers: { duration_days: 14 }, medicines: [], due: "2026-12-08" },
  {
    name: "a new NSAID within two weeks",
    answers: { duration_days: 200 },
    medicines: ["oral_nsaid"],
    due: "2026-12-08",
  },
  {
    name: "osteoarthritis within twelve weeks",
    answers: { working_diagnosis: "oa_hip" },
    medicines: [],
    due: "2027-02-16",
  },
  { name: "nothing known, no date", answers: {}, medicines: [], due: undefined },
];

for (const { name, answers, medicines, due } of followUps) {
  test(`follow-up: ${name}`, () => {
    expect(suggestFollowUp(facts(answers), assessed(answers), medicines, "2026-11-24")?.dueOn).toBe(due);
  });
}

test("physiotherapy in the last 12 months is said to be none only where that was the answer", () => {
  const reasonWith = (given: GivenAnswers) => {
    const answers = { age_years: 70, working_diagnosis: "gtps", ...given };
    const routes = suggestRoutes(facts(answers), assessed(answers));
    return routes.find(({ route }) => route === "physiotherapy")?.reasons.join();
  };
  expect(reasonWith({ physio_last_12m: false })).toContain("no physiotherapy for it in the last 12 months");
  expect(reasonWith({})).toContain("not asked whether there was any in the last 12 months");
  expect(reasonWith({ physio_last_12m: true })).toBeUndefined();
});

test("where no test is suggested, the sentence says what orthopaedics asks for and that it goes by a best fit", () => {
  const sentence = (given: GivenAnswers) => suggestTests(facts(given), assessed(given)).noTestNeeded;
  const untested = { age_years: 40, pain_sites: ["groin"], working_diagnosis: "oa_hip" };
  expect(sentence(untested)).toBe(
    "Osteoarthritis of the hip: no test is suggested for it. Orthopaedics asks for a recent X-ray.",
  );
  expect(sentence({ ...untested, xray_result: "Joint space narrowed" })).not.toContain("Orthopaedics");
  const { working_diagnosis: _, ...unpicked } = untested;
  const lateral = { ...unpicked, pain_sites: ["lateral_hip"], troch_tenderness: true };
  expect(sentence(lateral)).toContain("No diagnosis is picked: this goes by the best fit.");
});
