import type { WordList } from "./field-words";

const degrees = { "°": 1, deg: 1, degs: 1, degrees: 1 };
const positiveOrNegative = { positive: "positive", negative: "negative" };
const trueOrFalse = { positive: true, negative: false };

/** What GPs write for the examination. */
export const wordsOfExamination: WordList = {
  gait: {
    codes: {
      normal: "gait normal | normal gait | gait ok",
      antalgic: "antalgic | ag | antalgic gait | gait antalgic | antalgic limp",
      trendelenburg: "trendelenburg gait | gait trendelenburg",
      short_leg: "short leg gait",
      unable: "unable to walk | cannot walk | can't walk",
    },
  },
  leg_short_external: {
    finding: "leg short and externally rotated | shortened and externally rotated | leg shortened",
  },
  rom_flexion: { number: "flexion | flex | hip flexion", units: degrees },
  rom_abduction: { number: "abduction | abd | hip abduction", units: degrees },
  rom_internal_rotation: { number: "ir | int rot | internal rotation | int rotation", units: degrees },
  rom_external_rotation: { number: "er | ext rot | external rotation | ext rotation", units: degrees },
  rom_extension: { number: "extension | hip extension", units: degrees },
  ir_reduced: {
    finding:
      "ir reduced | irr | reduced ir | ir limited | limited ir | internal rotation reduced | reduced internal rotation | int rot reduced | reduced int rot | loss of ir | ↓ ir | ir ↓ | restricted ir | ir restricted | internal rotation limited | limited internal rotation",
  },
  ir_painful: {
    finding:
      "ir painful | painful ir | pain on ir | pain on internal rotation | internal rotation painful | painful internal rotation",
  },
  passive_movement_severe_pain: { finding: "severe pain on passive movement | severe pain on any movement" },
  log_roll_painful: {
    finding: "log roll painful | painful log roll",
    tested: { of: "log roll", ...trueOrFalse },
  },
  fadir: { tested: { of: "fadir | fadir test", ...positiveOrNegative } },
  faber: {
    codes: {
      positive_groin:
        "faber + groin | faber pos groin | faber positive groin | faber groin pain | faber + ve groin",
      positive_buttock: "faber + buttock | faber pos buttock | faber positive buttock | faber + ve buttock",
      positive_lateral: "faber + lateral | faber pos lateral | faber positive lateral | faber + ve lateral",
      negative: "faber normal",
    },
    tested: { of: "faber | faber test", positive: undefined, negative: "negative" },
  },
  trendelenburg: { tested: { of: "trendelenburg | trend | trendelenburg test", ...positiveOrNegative } },
  thomas: { tested: { of: "thomas | thomas test | thomas's", ...positiveOrNegative } },
  slr: {
    codes: { negative: "slr normal | slr nad" },
    tested: { of: "slr | straight leg raise", ...positiveOrNegative },
  },
  troch_tenderness: {
    finding:
      "troch tender | tender troch | tender gt | gt tender | trochanteric tenderness | troch tenderness | tender over gt | tender over troch | gt tenderness | tender greater trochanter",
  },
  resisted_abduction_pain: {
    finding: "resisted abduction painful | pain on resisted abduction | painful resisted abduction",
  },
  single_leg_stance_pain: {
    codes: { yes: "single leg stance painful | pain on single leg stance", no: "single leg stance ok" },
    tested: { of: "single leg stance | sls", positive: "yes", negative: "no" },
  },
  hop_test_painful: { tested: { of: "hop test | hop", positive: "yes", negative: "no" } },
  groin_lump: {
    codes: { reducible: "reducible hernia | reducible lump", irreducible_tender: "irreducible hernia" },
    denied: { code: "none", of: "groin lump | lump in groin | hernia | inguinal hernia | groin mass" },
  },
  bony_mass: { finding: "bony mass | bony lump | mass | bony swelling" },
  synovitis_other_joints: { finding: "synovitis | synovitis elsewhere" },
  distal_neurovascular_compromise: {
    finding: "neurovascular compromise | nv compromise",
    absent: "nv intact | neurovascularly intact | nvi | dnvi",
  },
  unilateral_leg_swelling: { finding: "calf swelling | leg swelling | swollen calf" },
  spine_exam: {
    codes: {
      normal:
        "spine normal | spine nad | l spine normal | lumbar spine normal | back exam normal | ls spine nad",
      reproduces_pain: "spine reproduces pain",
    },
  },
  knee_exam: {
    codes: {
      normal: "knee normal | knee nad | knee ok | knee exam normal | knees normal",
      abnormal: "knee abnormal",
    },
  },
};
