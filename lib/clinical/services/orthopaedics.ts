import { is, unanswered } from "@/lib/clinical/rules/condition";
import { lessUrgentThanFlags } from "./red-flag-refusals";
import { both, type Refusal, type Route, unlessTried, when } from "./route";

/** Body mass index decides nothing nationally: only a service that says so sends back for want of it. */
const bmiDemanded: Refusal = ({ facts, limits }) =>
  limits.demandsBmi && facts.bmi === undefined ? ["bmi"] : undefined;

/** Orthopaedic hip service. */
export const orthopaedics = {
  id: "orthopaedics",
  label: "Orthopaedics (hip)",
  priorities: "emergency by phone / urgent / routine",
  needsOf: { route: "physiotherapy", label: "all physio items" },
  minimumData: [
    {
      id: "xray",
      label: "AP pelvis X-ray (lateral if asked) within 6-12 months, with report",
      fieldIds: ["xray_result"],
    },
    {
      id: "non_surgical_care",
      label: "non-surgical care tried: exercise, weight, analgesia, aid (some ICBs: 3-6 months)",
      fieldIds: ["tried", "analgesia_response", "walking_aid"],
    },
    {
      id: "effect",
      label: "effect on sleep, work, walking; PSFS; Oxford Hip Score total where the ICB demands it",
      fieldIds: ["night_pain", "work_impact", "walking_distance_m", "psfs"],
    },
    {
      id: "fitness",
      label:
        "BMI, smoking, HbA1c if diabetic, anticoagulant, heart and lung disease, skin ulcers, dental or urine infection",
      fieldIds: ["bmi", "smoking", "diabetes", "anticoagulant", "heart_failure", "cvd", "recent_infection"],
    },
    {
      id: "willing",
      label: "willing to have surgery; shared-decision talk recorded",
      fieldIds: [],
      fromReferral: "written",
    },
    { id: "previous", label: "previous hip operation and hospital", fieldIds: ["ortho_previous"] },
  ],
  accepts: [
    "OA with substantial effect on quality of life when non-surgical care has not worked or does not suit",
    "suspected AVN, stress fracture, atypical fracture (urgent, phone)",
    "FAI or labral tear after physio",
    "problem replacement (to the operating team)",
  ],
  rejects: [
    { code: "no_xray", label: "no recent X-ray", refuses: when(unanswered("xray_result")) },
    {
      code: "no_trial",
      label: "no trial of non-surgical care",
      refuses: unlessTried("exercise", "physiotherapy", "weight_loss", "oral_nsaid", "stick", "pacing"),
    },
    {
      code: "gtps_without_physio",
      label: "GTPS without physio",
      refuses: both(when(is("working_diagnosis", "gtps")), unlessTried("physiotherapy")),
    },
    { code: "no_bmi", label: "no BMI where demanded", refuses: bmiDemanded, local: true },
    { code: "red_flag_routine", label: "red flag sent as routine", refuses: lessUrgentThanFlags },
  ],
  note: "NG226 says not to hold back referral because of age, sex, smoking, other illness or weight (unverified); several ICB policies set BMI or score limits. Show both; do not hard-stop on BMI.",
  sources: ["HWE", "MSE", "CWICB", "EXETER", "HIGHLAND", "NG226_SUM"],
} as const satisfies Route;
