import { all, any, atLeast, includes, is, isOneOf, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Fracture: after a fall, of overuse, and on bone-loss drugs.

export const hipFracture = {
  id: "RF_HIP_FRACTURE",
  label: "Suspected hip fracture",
  urgency: "emergency_same_day",
  when: all(
    atLeast("age_years", 16),
    any(
      yes("leg_short_external"),
      all(yes("trig_fall_or_injury"), is("weight_bearing", "unable")),
      all(
        yes("trig_fall_or_injury"),
        any(
          atLeast("age_years", 65),
          yes("osteoporosis"),
          yes("antiresorptive_ever"),
          yes("steroid_long_term_high_dose"),
        ),
        is("weight_bearing", "painful"),
        any(yes("ir_painful"), yes("log_roll_painful")),
      ),
    ),
  ),
  advice:
    "999 or emergency department. Keep still, analgesia, nil by mouth. A normal X-ray does not end it: CG124 wants MRI, or CT if MRI cannot be had within 24 hours.",
  suppressedBy: [],
  sources: ["CG124", "HIGHLAND", "GLOS"],
  revision: 1,
} as const satisfies RedFlag;

export const painfulAfterInjury = {
  id: "RF_TRAUMA_PAINFUL",
  label: "Adult: injury and painful weight bearing",
  urgency: "urgent",
  when: all(atLeast("age_years", 16), yes("trig_fall_or_injury"), is("weight_bearing", "painful")),
  advice:
    "X-ray (AP pelvis and lateral) today or tomorrow through the local injury route; crutches; MRI if the film is normal and pain goes on.",
  suppressedBy: ["RF_HIP_FRACTURE", "RF_PROSTHESIS_DISLOCATION"],
  sources: ["CG124", "SEED"],
  sourceNote: "CG124; SEED; timing DERIVED",
  revision: 1,
} as const satisfies RedFlag;

export const stressFracture = {
  id: "RF_STRESS_FRACTURE",
  label: "Suspected femoral neck stress fracture",
  urgency: "urgent",
  when: all(
    includes("pain_sites", "groin", "front_thigh"),
    any(yes("running_load_increase"), yes("low_energy_availability")),
    any(
      is("weight_bearing", "painful"),
      is("hop_test_painful", "yes"),
      isOneOf("night_pain", "wakes", "unremitting"),
    ),
  ),
  advice:
    "Stop impact and go on crutches today. X-ray and same-week MRI; discuss with orthopaedic on-call (tension-side fractures can displace).",
  suppressedBy: ["RF_STRESS_FRACTURE_NWB"],
  sources: ["FNSF", "GLOS"],
  revision: 1,
} as const satisfies RedFlag;

export const stressFractureNotWeightBearing = {
  id: "RF_STRESS_FRACTURE_NWB",
  label: "Stress fracture pattern, cannot bear weight",
  urgency: "emergency_same_day",
  when: all(
    includes("pain_sites", "groin", "front_thigh"),
    any(yes("running_load_increase"), yes("low_energy_availability")),
    is("weight_bearing", "unable"),
  ),
  advice: "Emergency department: treat as a displaced femoral neck fracture.",
  suppressedBy: [],
  sources: ["FNSF"],
  revision: 1,
} as const satisfies RedFlag;

export const atypicalFemoralFracture = {
  id: "RF_AFF",
  label: "On a bone-loss drug with thigh, hip or groin pain",
  urgency: "urgent",
  when: all(yes("antiresorptive_ever"), includes("pain_sites", "groin", "front_thigh", "lateral_hip")),
  advice:
    "Full-length X-ray of BOTH femurs (a hip view misses it). No hop test. Consider stopping the drug while it is looked into. Urgent orthopaedics if cortical thickening or a line is seen.",
  suppressedBy: ["RF_HIP_FRACTURE", "RF_AFF_COMPLETE"],
  sources: ["MHRA_BISPHOS"],
  revision: 1,
} as const satisfies RedFlag;

export const completeAtypicalFracture = {
  id: "RF_AFF_COMPLETE",
  label: "On a bone-loss drug and cannot bear weight",
  urgency: "emergency_same_day",
  when: all(yes("antiresorptive_ever"), is("weight_bearing", "unable")),
  advice: "Emergency department: possible complete atypical fracture.",
  suppressedBy: ["RF_HIP_FRACTURE"],
  sources: ["MHRA_BISPHOS"],
  revision: 1,
} as const satisfies RedFlag;

export const transientOsteoporosis = {
  id: "RF_TRANSIENT_OSTEOPOROSIS",
  label: "Late pregnancy or new mother: painful weight-bearing hip",
  urgency: "urgent",
  when: all(
    any(all(is("pregnancy_status", "pregnant"), atLeast("gestation_weeks", 26)), yes("postpartum_6m")),
    includes("pain_sites", "groin", "front_thigh"),
    isOneOf("weight_bearing", "painful", "unable"),
  ),
  advice:
    "Protected weight bearing; discuss MRI WITHOUT contrast with radiology; obstetric and orthopaedic advice.",
  suppressedBy: [],
  sources: ["EBI_MRI"],
  sourceNote: "EBI_MRI (transient osteoporosis as an MRI reason); gestation DERIVED",
  revision: 1,
} as const satisfies RedFlag;
