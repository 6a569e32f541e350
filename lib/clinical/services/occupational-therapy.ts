import { any, includes, no, unanswered, under, unless } from "@/lib/clinical/rules/condition";
import { type Route, when } from "./route";

const namesATask = includes(
  "adl_difficulties",
  "walking",
  "stairs",
  "leaning_forward_sitting",
  "shoes_socks",
  "toenails",
  "car",
  "low_chair",
  "bed",
  "bath_shower",
  "housework",
  "sleep",
  "work",
  "sport",
  "driving",
);

/** Occupational therapy, at home, at work and for driving. */
export const occupationalTherapy = {
  id: "occupational_therapy",
  label: "Occupational therapy",
  priorities: "urgent (unsafe transfers, carer breakdown, discharge, terminal) / routine",
  minimumData: [
    {
      id: "identity",
      label: "identity, NHS number, GP",
      fieldIds: ["nhs_number", "family_name", "given_name", "date_of_birth", "gp_practice"],
    },
    {
      id: "consent",
      label: "consent, or why not; capacity",
      fieldIds: ["consent_refer"],
    },
    {
      id: "diagnosis",
      label: "diagnosis, height, weight, mobility, medicines",
      fieldIds: ["working_diagnosis", "weight_kg", "weight_bearing", "walking_aid", "anticoagulant"],
    },
    {
      id: "tasks",
      label: "tasks that fail: bed, chair, toilet, bath, stairs, access, car, kitchen, work",
      fieldIds: ["adl_difficulties"],
    },
    {
      id: "equipment",
      label: "equipment and adaptations already there",
      fieldIds: ["home_setup"],
    },
    {
      id: "home",
      label: "property type, tenure, access; lives alone, carer",
      fieldIds: ["home_setup"],
    },
    {
      id: "risks",
      label: "falls, safeguarding concerns, risks to staff",
      fieldIds: ["falls_12m"],
      fromReferral: "written",
    },
    {
      id: "work",
      label: "work: job, tasks, occupational health contact",
      fieldIds: ["occupation", "work_impact", "workplace_ot"],
    },
    {
      id: "wish",
      label: "patient's view of the problem and wish",
      fieldIds: ["patient_goals", "patient_concerns"],
    },
  ],
  accepts: [
    "difficulty with daily tasks at home, work or driving",
    "equipment, adaptation",
    "walking-stick length and use (some areas: physio instead)",
  ],
  rejects: [
    { code: "aid_elsewhere", label: "walking aids or wheelchairs where another team supplies them" },
    { code: "beds", label: "beds and mattresses" },
    {
      code: "no_task",
      label: "no task named",
      refuses: when(any(unanswered("adl_difficulties"), unless(namesATask))),
    },
    { code: "no_consent", label: "no consent", refuses: when(no("consent_refer")) },
    { code: "under_18", label: "under 18 to the adult team", refuses: when(under("age_years", 18)) },
  ],
  sources: ["OT_LIV", "OT_EPUT", "SEED"],
} as const satisfies Route;
