import type { WordList } from "./field-words";

/** What GPs write for the past, medicines, red flags and results. */
export const wordsOfHistory: WordList = {
  rigors: { finding: "rigors | sweats | night sweats | rigors or sweats | rigor" },
  systemically_unwell: { finding: "looks unwell | septic | systemically unwell" },
  joint_hot_swollen: { finding: "hot joint | hot swollen joint | joint hot | red joint" },
  saddle_sensory_change: {
    finding: "saddle anaesthesia | saddle numbness | saddle paraesthesia | perianal numbness | saddle sx",
  },
  bladder_bowel_change: {
    finding:
      "bladder / bowel | bladder or bowel | bladder or bowel change | bladder / bowel change | bladder / bowel sx | bladder bowel change | incontinence | bowel or bladder",
  },
  bilateral_leg_neuro: {
    finding: "bilateral leg symptoms | bilat leg sx | bilateral sciatica | bilat leg weakness",
  },
  new_sexual_dysfunction: { finding: "sexual dysfunction | new sexual dysfunction" },
  progressive_motor_deficit: { finding: "leg weakness | progressive weakness | foot drop | motor deficit" },
  acute_lower_abdominal_pain: { finding: "abdo pain | abdominal pain | lower abdominal pain | pelvic pain" },
  acute_testicular_pain: { finding: "testicular pain | testis pain | scrotal pain" },
  gca_symptoms: { finding: "gca sx | gca symptoms | jaw claudication | scalp tenderness" },
  bone_pain_unexplained: { finding: "bone pain | unexplained bone pain" },
  cancer_history: {
    finding:
      "cancer | hx cancer | hx of cancer | h / o cancer | history of cancer | cancer history | malignancy | previous cancer | past cancer | pmh cancer",
  },
  immunosuppressed: { finding: "immunosuppressed | immunosuppression | immunocompromised" },
  steroid_long_term_high_dose: { finding: "long term steroids | long - term steroids | steroids long term" },
  diabetes: { finding: "diabetes | diabetic | dm | t 2 dm | t 1 dm | type 2 diabetes | type 1 diabetes" },
  injecting_drugs: { finding: "ivdu | iv drug use | injecting drug use | pwid" },
  recent_joint_injection: { finding: "recent joint injection | recent injection" },
  recent_infection: { finding: "recent infection | infection in last month" },
  prosthetic_hip: { absent: "no thr | no hip replacement | no tha | native hip" },
  osteoporosis: { finding: "osteoporosis | fragility fracture | op fracture" },
  antiresorptive_ever: {
    finding: "bisphosphonate | bisphosphonates | alendronate | denosumab | alendronic acid",
  },
  pagets: { finding: "paget's | pagets | paget's disease" },
  inflammatory_arthritis: {
    finding: "inflammatory arthritis | ra | rheumatoid | rheumatoid arthritis | psa | axspa",
  },
  sickle_cell: { finding: "sickle | sickle cell" },
  radiotherapy_pelvis: { finding: "pelvic radiotherapy | pelvic rt" },
  kidney_disease: { finding: "ckd | kidney disease | renal disease" },
  cvd: { finding: "ihd | cvd | pvd | pad | stroke | tia" },
  antiplatelet: { finding: "aspirin | clopidogrel | antiplatelet" },
  ssri: { finding: "ssri | snri | sertraline | citalopram | fluoxetine" },
  diuretic: { finding: "diuretic | diuretics | furosemide | bendroflumethiazide" },
  acei_or_arb: { finding: "acei | ace inhibitor | arb | ramipril | lisinopril | losartan | candesartan" },
  metformin: { finding: "metformin" },
  lithium_or_methotrexate: { finding: "methotrexate | mtx | lithium" },
  anticoagulant: {
    codes: {
      warfarin: "warfarin | on warfarin",
      doac: "doac | apixaban | rivaroxaban | edoxaban | dabigatran | on doac",
      heparin: "heparin | lmwh",
    },
    denied: { code: "none", of: "anticoagulant | anticoagulants | anticoagulation | blood thinners" },
  },
  peptic_ulcer_or_gi_bleed: {
    codes: {
      past: "previous pud | past pu | previous gi bleed | previous ulcer | hx pud",
      active: "active ulcer",
    },
    denied: { code: "none", of: "pud | gi bleed | ulcer | peptic ulcer | gi bleeding" },
  },
  heart_failure: { denied: { code: "none", of: "heart failure | hf | ccf" } },
  liver_disease: { denied: { code: "none", of: "liver disease" } },
  childhood_hip: {
    codes: { ddh: "ddh", perthes: "perthes | perthes '", sufe: "sufe | scfe" },
    denied: { code: "none", of: "childhood hip problem | childhood hip problems | childhood hip disease" },
  },
  psoriasis: { denied: { code: "none", of: "psoriasis or uveitis or ibd | psoriasis / uveitis / ibd" } },
  allergies: { codes: { none: "nkda | no known drug allergies | nkda nil" } },
  smoking: {
    codes: {
      never: "never smoked | never smoker | non smoker | non - smoker | nonsmoker | lifelong non smoker",
      ex: "ex smoker | ex - smoker | stopped smoking",
      current: "smoker | current smoker | smokes",
    },
  },
  alcohol_units_week: {
    number: "alcohol | etoh | drinks",
    units: { u: 1, units: 1, "units / week": 1, "u / w": 1, "u / wk": 1, "units / wk": 1, "units a week": 1 },
  },
  bmi: { number: "bmi" },
  weight_kg: { number: "weight | wt", units: { kg: 1, kgs: 1 } },
  temp_c: { number: "temp | temperature", units: { c: 1, "° c": 1, "°": 1 } },
  egfr: { number: "egfr" },
  crp: { number: "crp" },
  esr: { number: "esr" },
  wcc: { number: "wcc | wbc" },
  alp: { number: "alp" },
  pregnancy_status: {
    codes: { not_pregnant: "not pregnant", pregnant: "pregnant | currently pregnant" },
    denied: { code: "not_pregnant", of: "chance of pregnancy" },
  },
  consult_mode: {
    codes: {
      telephone: "telephone | phone call | by phone | tel con",
      face_to_face: "f2f | f 2 f | face to face | ftf",
      video: "video",
    },
  },
  consent_refer: {
    finding:
      "consents to referral | agrees to referral | happy to be referred | agrees referral | consent to refer",
  },
  safety_net_given: {
    finding: "safety netted | safety - netted | safety net given | safety net advice given",
  },
  clinical_question: { textAfter: "question : | q :" },
  working_diagnosis: {
    codes: {
      oa_hip:
        "imp oa hip | imp hip oa | imp : oa hip | imp : hip oa | dx oa hip | dx hip oa | hip oa | oa hip | oa of hip | oa of the hip",
      gtps: "imp gtps | dx gtps | gtps",
      fai: "imp fai | dx fai | fais",
      avn: "imp avn | dx avn",
      meralgia: "meralgia",
      iliopsoas: "iliopsoas tendinopathy",
    },
  },
  tried: {
    codes: {
      paracetamol: "paracetamol | pcm",
      oral_nsaid: "ibuprofen | naproxen | nsaid | nsaids | oral nsaid",
      topical_nsaid: "ibuprofen gel | topical nsaid | nsaid gel | voltarol gel",
      exercise: "exercise | exercises",
      physiotherapy: "physio | physiotherapy",
      steroid_injection: "steroid injection | csi",
      pacing: "pacing",
      weight_loss: "dieting",
      complementary: "acupuncture",
    },
  },
};

/** How well a treatment worked. */
export const wordsOfEffect = {
  good: "good effect | effective | helps | helped | helpful | good relief | works well | good response",
  partial:
    "partly effective | pe | p | partial effect | some effect | partial relief | some relief | helps a bit | helps a little | partially effective | some help | partial response",
  none: "no effect | no benefit | no help | no relief | ineffective | not effective | no better | did not help | didn't help | not helping | no response | unhelpful",
  worse: "made it worse | made worse",
} as const;
