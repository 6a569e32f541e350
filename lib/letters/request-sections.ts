import { applies } from "@/lib/clinical/checklist/applies";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { dayInWords } from "@/lib/clinical/dates";
import { factText } from "@/lib/clinical/phrases";
import { answerRows, blocksOfRows, capital } from "./answer-rows";
import type { RequestedTest } from "./investigation-request";
import type { LetterBlock, LetterSection } from "./letter-model";
import { allergiesInWords, pairs, paragraph, section } from "./letter-parts";
import type { LetterPatient, LetterVisit } from "./letter-source";
import { redFlagsOpen, redFlagsPresent } from "./red-flag-lines";

interface Form {
  readonly patient: LetterPatient;
  readonly visit: LetterVisit;
  readonly tests: readonly RequestedTest[];
}

const history = [
  "laterality",
  "pain_sites",
  "pain_worst_site",
  "onset_type",
  "duration_days",
  "pain_pattern",
  "night_pain",
  "weight_bearing",
  "trig_fall_or_injury",
  "trig_fever",
  "trig_weight_loss",
  "cancer_history",
  "immunosuppressed",
  "steroid_long_term_high_dose",
  "inflammatory_arthritis",
  "prosthetic_hip",
  "osteoporosis",
  "ir_reduced",
  "ir_painful",
  "leg_short_external",
  "troch_tenderness",
  "fadir",
  "faber",
] as const satisfies readonly FieldId[];

const earlierImaging = [
  "xray_result",
  "prior_imaging",
  "xray_typical_oa",
] as const satisfies readonly FieldId[];
const pregnancy = ["pregnancy_status", "lmp_date", "gestation_weeks"] as const satisfies readonly FieldId[];
const magnetSafety = [
  "mri_pacemaker_icd",
  "mri_aneurysm_clip",
  "mri_cochlear_or_stimulator",
  "mri_metal_eye",
  "mri_shrapnel",
  "mri_valve_stent_recent_surgery",
  "mri_claustrophobia",
  "metalwork_in_field",
  "prosthetic_hip",
] as const satisfies readonly FieldId[];
const contrastSafety = [
  "allergies",
  "egfr",
  "metformin",
  "diabetes",
  "anticoagulant",
  "antiplatelet",
  "skin_infection_at_site",
  "joint_hot_swollen",
] as const satisfies readonly FieldId[];
const onTheDay = ["weight_kg", "walking_aid", "weight_bearing"] as const satisfies readonly FieldId[];
const bloodRelevant = [
  "anticoagulant",
  "lithium_or_methotrexate",
  "metformin",
  "diuretic",
  "acei_or_arb",
  "kidney_disease",
  "liver_disease",
  "diabetes",
] as const satisfies readonly FieldId[];

/** The answers to some questions, and by name those that apply to these tests but were not asked. */
function answersTo(ids: readonly FieldId[], { visit, tests }: Form): LetterBlock[] {
  const chosen = [...tests.map(({ test }) => test.id), ...visit.chosenMedicines];
  return blocksOfRows(answerRows(ids.map(fieldById), visit, chosen));
}

/** What an imaging request must carry for the department to justify it. */
export function imagingSections(form: Form): LetterSection[] {
  const modality = form.tests[0]?.test.modality ?? "X-ray";
  const injected = modality.includes("injection");
  return [
    testsSection(form, "Examination requested"),
    clinicalQuestion(form),
    section("history", "Clinical history", answersTo(history, form)),
    redFlagSection(form),
    section("earlier_imaging", "Relevant earlier imaging", answersTo(earlierImaging, form)),
    section("pregnancy", "Pregnancy", pregnancyBlocks(form)),
    ...(modality.startsWith("MRI")
      ? [section("mri_safety", "MRI safety", answersTo(magnetSafety, form))]
      : []),
    ...(injected || modality.startsWith("CT")
      ? [section("contrast", "Contrast and injection", answersTo(contrastSafety, form))]
      : []),
    section("allergies", "Allergies and adverse reactions", [
      paragraph(allergiesInWords(form.patient), "In the record"),
    ]),
    onTheDaySection(form),
    ...rulesSection(form),
  ];
}

/** What a blood test request must carry for the laboratory to report on it. */
export function bloodSections(form: Form): LetterSection[] {
  return [
    testsSection(form, "Tests requested"),
    clinicalQuestion(form),
    section("history", "Clinical history", answersTo(history, form)),
    redFlagSection(form),
    section("relevant", "Relevant medicines and illness", answersTo(bloodRelevant, form)),
    onTheDaySection(form),
    ...rulesSection(form),
  ];
}

function testsSection({ tests, visit }: Form, heading: string): LetterSection {
  const ionising = tests.some(({ test }) => test.ionising);
  return section("tests", heading, [
    {
      kind: "table",
      columns: [
        { label: "Test", align: "start", share: 6 },
        { label: "Side", align: "start", share: 2 },
        { label: "Receipt", align: "start", share: 4 },
      ],
      rows: tests.map(({ test, side, receiptNumber }) => [
        test.label,
        side ?? "None",
        receiptNumber ?? "Not yet requested",
      ]),
    },
    ...(ionising ? [paragraph("Uses ionising radiation.")] : []),
    paragraph(`${dayInWords(visit.consultedOn)}.`, "Consultation on"),
  ]);
}

function clinicalQuestion({ visit: { facts } }: Form): LetterSection {
  return section(
    "question",
    "Question and diagnosis",
    pairs([
      ["Question", capital(factText("clinical_question", facts))],
      ["Would change", capital(factText("result_changes_management", facts))],
      ["Working diagnosis", capital(factText("working_diagnosis", facts))],
    ]),
  );
}

function redFlagSection({ visit: { assessment } }: Form): LetterSection {
  return section("safety_alerts", "Safety alerts", [
    ...redFlagsPresent(assessment),
    ...redFlagsOpen(assessment),
  ]);
}

function pregnancyBlocks(form: Form): LetterBlock[] {
  const { facts } = form.visit;
  const due = applies("pregnancy_status", facts) || facts.pregnancy_status !== undefined;
  return due
    ? answersTo(pregnancy, form)
    : [paragraph("The question does not apply: age or sex registered at birth.")];
}

function onTheDaySection(form: Form): LetterSection {
  const { interpreter, adjustments } = form.patient;
  return section("on_the_day", "On the day", [
    ...pairs([
      ["Interpreter", interpreter ?? "Nothing recorded"],
      ["Adjustments", adjustments ?? "Nothing recorded"],
    ]),
    ...answersTo(onTheDay, form),
  ]);
}

/** What the rules said when the tests were chosen, and what the referrer answered to it. */
function rulesSection({ tests }: Form): LetterSection[] {
  const items = tests.flatMap(({ test, findings }) =>
    findings.map(({ message, reason, agreedWith }) =>
      [
        `${test.label}: ${message}`,
        reason === null ? null : `Referrer's reason: ${reason}.`,
        agreedWith === null ? null : `Agreed with ${agreedWith}.`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    ),
  );
  return items.length === 0
    ? []
    : [section("rules", "Points considered", [{ kind: "list", lead: null, items }])];
}
