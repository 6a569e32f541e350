import { expect, test } from "@playwright/test";
import { assess } from "@/lib/clinical/assess";
import { needsOf, readiness, unansweredNeeds } from "@/lib/clinical/readiness";
import { differencesFromNational } from "@/lib/clinical/services/local-differences";
import type { LocalLimits, ReferralContent, RouteId } from "@/lib/clinical/services/route";
import { routes } from "@/lib/clinical/services/routes";
import { guarantee, someOrders, wholeConsultation } from "./arbitrary-facts";
import { assessed, facts } from "./cases";
import { type GivenAnswers, pathway } from "./pathway";

// Thousands of cases: slow on a machine that is busy with other things.
test.setTimeout(300_000);

function at(id: RouteId, answers: GivenAnswers, referral: ReferralContent = {}, limits: LocalLimits = {}) {
  return readiness(id, {
    facts: facts(answers),
    assessment: assessed(answers),
    chosen: [],
    referral,
    limits,
  });
}

const refusalsOf = (...given: Parameters<typeof at>) =>
  at(...given).wouldRefuse.map((refusal) => refusal.code);

const cases: readonly { name: string; route: RouteId; answers: GivenAnswers; code: string }[] = [
  {
    name: "treated in the last 12 months",
    route: "physiotherapy",
    answers: { physio_last_12m: true },
    code: "treated_recently",
  },
  {
    name: "a red flag present",
    route: "physiotherapy",
    answers: { progressive_motor_deficit: true },
    code: "red_flag",
  },
  { name: "no consent", route: "physiotherapy", answers: { consent_refer: false }, code: "not_consenting" },
  {
    name: "synovitis",
    route: "physiotherapy",
    answers: { synovitis_other_joints: true },
    code: "inflammatory",
  },
  {
    name: "no contact",
    route: "physiotherapy",
    answers: { nhs_number: "9991230017" },
    code: "identity_missing",
  },
  {
    name: "pelvic pain of pregnancy",
    route: "physiotherapy",
    answers: { pregnancy_status: "pregnant", pain_sites: ["low_back"] },
    code: "pregnancy_related",
  },
  {
    name: "no task named",
    route: "occupational_therapy",
    answers: { adl_difficulties: [] },
    code: "no_task",
  },
  { name: "tasks not asked", route: "occupational_therapy", answers: {}, code: "no_task" },
  { name: "under 18", route: "occupational_therapy", answers: { age_years: 17 }, code: "under_18" },
  { name: "no X-ray", route: "orthopaedics", answers: {}, code: "no_xray" },
  { name: "nothing tried", route: "orthopaedics", answers: {}, code: "no_trial" },
  {
    name: "GTPS without physiotherapy",
    route: "orthopaedics",
    answers: { working_diagnosis: "gtps" },
    code: "gtps_without_physio",
  },
  { name: "osteoarthritis", route: "rheumatology", answers: { working_diagnosis: "oa_hip" }, code: "oa" },
  { name: "no question", route: "radiology", answers: {}, code: "no_question" },
  {
    name: "an emergency",
    route: "msk_triage",
    answers: { saddle_sensory_change: true },
    code: "emergency_flag",
  },
  {
    name: "a red flag",
    route: "pelvic_health_physio",
    answers: { progressive_motor_deficit: true },
    code: "red_flag",
  },
  { name: "a letter without a phone call", route: "emergency", answers: {}, code: "letter_only" },
];

for (const { name, route, answers, code } of cases) {
  test(`${route} would refuse: ${name}`, () => {
    expect(refusalsOf(route, answers)).toContain(code);
  });
}

test("a refusal gives the answers behind it", () => {
  const [refusal] = at("physiotherapy", {
    physio_last_12m: true,
    phone: "01632 960001",
    nhs_number: "9991230017",
  }).wouldRefuse;
  expect(refusal?.because).toEqual([
    {
      fieldId: "physio_last_12m",
      label: "Physio for the same problem in the last 12 months",
      answerText: "yes",
    },
  ]);
});

test("age limits are those of the one service, and say so", () => {
  const local = at("physiotherapy", { age_years: 15 }, {}, { minimumAge: 16 }).wouldRefuse.find(
    ({ rule }) => rule === "local",
  );
  expect(local?.code).toBe("under_age");
  expect(refusalsOf("physiotherapy", { age_years: 16 }, {}, { minimumAge: 16 })).not.toContain("under_age");
  expect(refusalsOf("physiotherapy", { age_years: 81 }, {}, { maximumAge: 80 })).toContain("over_age");
  expect(refusalsOf("physiotherapy", { age_years: 99 }, {}, { maximumAge: null })).not.toContain("over_age");
});

test("body mass index is asked for only where a service demands it", () => {
  expect(refusalsOf("orthopaedics", {}, {}, { demandsBmi: true })).toContain("no_bmi");
  expect(differencesFromNational("orthopaedics", { minimumAge: 16, demandsBmi: true })).toEqual([
    "Here: sent back without a BMI. Nationally: nobody is held back because of weight (NG226).",
  ]);
  expect(refusalsOf("orthopaedics", {}, {}, {})).not.toContain("no_bmi");
  expect(refusalsOf("orthopaedics", { bmi: 44 }, {}, { demandsBmi: true })).not.toContain("no_bmi");
});

test("a red flag may go to orthopaedics, but not as routine", () => {
  const avn = { age_years: 38, pain_sites: ["groin"], alcohol_units_week: 60 };
  expect(refusalsOf("orthopaedics", avn, { urgency: "routine" })).toContain("red_flag_routine");
  expect(refusalsOf("orthopaedics", avn, { urgency: "urgent" })).not.toContain("red_flag_routine");
});

test("what was tried counts when it was written down", () => {
  const given = { ...facts({}), tried: [{ treatment: "exercise", weeks: 12, effect: "partial" } as const] };
  const situation = { facts: given, assessment: assessed({}), chosen: [], referral: {}, limits: {} };
  expect(readiness("orthopaedics", situation).wouldRefuse.map((refusal) => refusal.code)).not.toContain(
    "no_trial",
  );
});

test("a need names the fields still to be answered, and then where it is", () => {
  const need = (answers: GivenAnswers) =>
    at("physiotherapy", answers).needs.find(({ id }) => id === "walking");
  expect(need({ weight_bearing: "normal" })).toMatchObject({
    state: "missing",
    fieldIds: ["walking_distance_m", "walking_aid"],
  });
  expect(need({ weight_bearing: "normal", walking_distance_m: 500, walking_aid: "none" })).toMatchObject({
    state: "have",
    fieldIds: ["weight_bearing", "walking_distance_m", "walking_aid"],
  });
});

test("what a service still needs is each question of its needs once, without what was answered", () => {
  const given = facts({ laterality: "right" });
  const open = unansweredNeeds("physiotherapy", { facts: given, chosen: [] });
  expect(open).toContain("pain_sites");
  expect(open).not.toContain("laterality");
  expect(new Set(open).size).toBe(open.length);
  const needed = at("physiotherapy", { laterality: "right" }).needs.filter(
    ({ state }) => state === "missing",
  );
  expect(needed.flatMap(({ fieldIds }) => fieldIds)).toEqual(expect.arrayContaining([...open]));
});

test("radiology asks for allergy, anticoagulant, pregnancy and MRI safety before it is ready", () => {
  const answers = { age_years: 30, sex_at_birth: "female" };
  const { needs } = readiness("radiology", {
    facts: facts(answers),
    assessment: assessed(answers),
    chosen: ["mri_arthrogram"],
    referral: {},
    limits: {},
  });
  const missing = needs.filter((need) => need.state === "missing").flatMap((need) => need.fieldIds);
  expect(missing).toEqual(
    expect.arrayContaining([
      "allergies",
      "anticoagulant",
      "pregnancy_status",
      "mri_pacemaker_icd",
      "mri_aneurysm_clip",
    ]),
  );
});

test("nobody is asked for what does not apply: no pregnancy answer of a man", () => {
  const history = at("physiotherapy", { sex_at_birth: "male", age_years: 40 }).needs.find(
    ({ id }) => id === "history",
  );
  expect(history?.fieldIds).not.toContain("pregnancy_status");
});

test("the question is part of the referral, not of the checklist", () => {
  const goal = (referral: ReferralContent) =>
    at("physiotherapy", { patient_goals: "Walk the dog" }, referral).needs.find(({ id }) => id === "goal");
  expect(goal({})).toMatchObject({ state: "missing", lacksInReferral: true });
  expect(goal({ question: "Strength and gait?" })).toMatchObject({ state: "have", lacksInReferral: false });
});

test("three activities make the functional scale complete, fewer do not", () => {
  const rows = [1, 2, 3].map((score) => ({ activity: `Activity ${score}`, score }));
  const state = (psfs: typeof rows) =>
    readiness("physiotherapy", {
      facts: { adl_difficulties: ["stairs"], work_impact: "none", psfs },
      assessment: assessed({}),
      chosen: [],
      referral: {},
      limits: {},
    }).needs.find(({ id }) => id === "function")?.state;
  expect(state(rows)).toBe("have");
  expect(state(rows.slice(1))).toBe("missing");
});

for (const written of pathway.referral_routes) {
  test(`${written.id} asks, accepts and returns what the pathway says`, () => {
    const route = Object.values(routes).find(({ id }) => id === written.id);
    if (!route) throw new Error(`${written.id} is missing`);
    expect(route).toMatchObject({
      label: written.label,
      priorities: written.priorities,
      accepts: written.accepts,
    });
    expect(route.rejects.map((rejection) => rejection.label)).toEqual(written.rejects);
    expect(route.note).toBe(written.note);
    const lines = [
      ...(route.needsOf ? [route.needsOf.label] : []),
      ...route.minimumData.map((need) => need.label),
    ];
    expect(written.minimum_data.filter((line) => !lines.includes(line))).toEqual([]);
    expect(lines.filter((line) => !written.minimum_data.some((whole) => whole.includes(line)))).toEqual([]);
  });
}

test("codes and needs are told apart within a service", () => {
  for (const { id, rejects } of Object.values(routes)) {
    const codes = rejects.map((rejection) => rejection.code);
    const needs = needsOf(id).map((need) => need.id);
    expect([new Set(codes).size, new Set(needs).size], id).toEqual([codes.length, needs.length]);
  }
});

test("readiness of every service can be told of any consultation", () => {
  guarantee([wholeConsultation, someOrders], (found, orders) => {
    const assessment = assess(found, { orders, medicines: [] });
    for (const { id } of Object.values(routes)) {
      const { needs } = readiness(id, {
        facts: found,
        assessment,
        chosen: orders,
        referral: {},
        limits: { minimumAge: 16 },
      });
      const empty = needs.find(({ state, fieldIds, lacksInReferral }) => {
        return state === "missing" && fieldIds.length === 0 && !lacksInReferral;
      });
      if (empty) return `${id} misses ${empty.id} without saying what`;
    }
    return undefined;
  });
});

test("limits of one service are said beside what holds nationally, and only where they differ", () => {
  expect(differencesFromNational("physiotherapy", { minimumAge: 16, maximumAge: null })).toEqual([]);
  expect(differencesFromNational("physiotherapy", { minimumAge: 45 })[0]).toContain("Ages here: from 45.");
  expect(differencesFromNational("occupational_therapy", { minimumAge: 18 })).toEqual([]);
  expect(differencesFromNational("occupational_therapy", { minimumAge: 16 })[0]).toContain(
    "adult teams from 18",
  );
  expect(differencesFromNational("orthopaedics", { minimumAge: 16, maximumAge: 50 })).toEqual([
    "Ages here: 16 to 50. Nationally: no adult is held back because of age (NG226).",
  ]);
});
