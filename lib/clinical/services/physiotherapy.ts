import { flagged } from "@/lib/clinical/red-flags/flagged";
import { all, any, includes, is, no, unanswered, yes } from "@/lib/clinical/rules/condition";
import { redFlagPresent } from "./red-flag-refusals";
import { type Route, when } from "./route";

const pregnancyRelated = all(
  any(is("pregnancy_status", "pregnant"), yes("postpartum_6m")),
  includes("pain_sites", "low_back", "buttock", "groin"),
);

/** Musculoskeletal physiotherapy. */
export const physiotherapy = {
  id: "physiotherapy",
  label: "MSK physiotherapy",
  priorities: "urgent (acute injury, after surgery, off work, caring role) / routine",
  minimumData: [
    {
      id: "identity",
      label: "identity, NHS number, phone with message consent, interpreter and access needs",
      fieldIds: ["nhs_number", "family_name", "given_name", "date_of_birth", "phone", "interpreter"],
    },
    { id: "consent", label: "active consent", fieldIds: ["consent_refer"] },
    {
      id: "story",
      label: "side, site, onset, duration, mechanism",
      fieldIds: ["laterality", "pain_sites", "onset_date", "onset_type"],
    },
    {
      id: "walking",
      label: "weight bearing, walking distance, aid",
      fieldIds: ["weight_bearing", "walking_distance_m", "walking_aid"],
    },
    {
      id: "red_flags",
      label: "what was excluded: red-flag answers with dates",
      fieldIds: [
        "trig_fall_or_injury",
        "trig_fever",
        "trig_weight_loss",
        "temp_c",
        "saddle_sensory_change",
        "bladder_bowel_change",
        "bilateral_leg_neuro",
        "new_sexual_dysfunction",
        "progressive_motor_deficit",
        "bone_pain_unexplained",
        "cancer_history",
      ],
    },
    {
      id: "examination",
      label: "range of movement and which tests were positive",
      fieldIds: ["rom_flexion", "rom_internal_rotation", "ir_painful", "fadir", "trendelenburg"],
    },
    { id: "imaging", label: "imaging done, with report", fieldIds: ["xray_result"] },
    {
      id: "tried",
      label: "what was tried and for how long; physio in the last 12 months",
      fieldIds: ["tried", "physio_last_12m"],
    },
    { id: "surgery", label: "past hip surgery and by whom", fieldIds: ["ortho_previous"] },
    {
      id: "history",
      label: "relevant history: diabetes, cancer, osteoporosis, steroids, anticoagulant, pregnancy",
      fieldIds: [
        "diabetes",
        "cancer_history",
        "osteoporosis",
        "steroid_long_term_high_dose",
        "anticoagulant",
        "pregnancy_status",
      ],
    },
    {
      id: "function",
      label: "function: three activities and PSFS, work status",
      fieldIds: ["adl_difficulties", "psfs", "work_impact"],
    },
    {
      id: "goal",
      label: "patient's goal, and the question put to the physio",
      fieldIds: ["patient_goals"],
      fromReferral: "question",
    },
  ],
  accepts: [
    "soft-tissue injury to 12 weeks",
    "mild to moderate OA",
    "tendinopathy incl. GTPS",
    "FAI and undifferentiated MSK hip pain",
    "after surgery or united fracture",
    "walking aid",
  ],
  rejects: [
    {
      code: "identity_missing",
      label: "missing identity or contact boxes",
      refuses: when(any(unanswered("nhs_number"), unanswered("phone"))),
    },
    {
      code: "red_flag",
      label: "red flag present or suspected serious pathology",
      refuses: redFlagPresent,
    },
    { code: "scan_only", label: "request for a scan only" },
    { code: "wants_surgeon", label: "moderate to advanced OA who wants a surgeon, not physio" },
    {
      code: "treated_recently",
      label: "same problem treated in the last 12 months",
      refuses: when(yes("physio_last_12m")),
    },
    { code: "housebound", label: "housebound (community team instead)" },
    { code: "under_age", label: "under the service's age (14, 16 or 18 by area)" },
    {
      code: "pregnancy_related",
      label: "pregnancy-related pelvic pain (maternity physio)",
      refuses: when(pregnancyRelated),
    },
    { code: "several_parts", label: "more than one body part on one form" },
    {
      code: "not_consenting",
      label: "not consenting or unable to take part",
      refuses: when(no("consent_refer")),
    },
    { code: "widespread_pain", label: "widespread chronic pain already seen by pain services" },
    {
      code: "inflammatory",
      label: "suspected inflammatory arthritis (rheumatology)",
      refuses: when(any(flagged("RF_SYNOVITIS"), flagged("RF_AXSPA"))),
    },
  ],
  sources: ["LANARK_PHYSIO", "GGC_PHYSIO", "BNSSG_FORM", "MIMP"],
} as const satisfies Route;
