import type { WordList } from "./field-words";

const minutes = { min: 1, mins: 1, minute: 1, minutes: 1, h: 60, hr: 60, hrs: 60, hour: 60, hours: 60 };

/** What GPs write for pain and function. */
export const wordsOfStory: WordList = {
  pain_sites: {
    codes: {
      groin: "groin | gr | groin pain | pain in groin | pain in the groin | groin ache",
      front_thigh: "front of thigh | front of the thigh | anterior thigh | ant thigh | anterior thigh pain",
      knee: "knee | knee pain | pain in knee",
      lateral_hip:
        "outside of hip | outside of the hip | lateral hip | lateral hip pain | lat hip pain | outer hip | troch pain | trochanteric pain",
      buttock: "buttock | buttock pain | gluteal pain",
      low_back: "low back | lower back | low back pain | lower back pain | lbp | lumbar pain",
      below_knee: "below knee | below the knee | calf pain | shin pain",
      testicle_or_vulva: "vulval pain | vulva",
    },
  },
  onset_type: {
    codes: {
      sudden: "sudden onset | onset sudden | came on suddenly",
      gradual: "gradual onset | onset gradual | insidious | insidious onset | came on gradually",
      after_overuse: "after overuse",
      after_injury: "after injury | after an injury | since a fall | after a fall",
    },
  },
  pain_pattern: {
    codes: {
      constant: "constant pain | constant | all the time",
      intermittent: "intermittent | comes and goes | on and off",
      only_with_activity: "only with activity | only on activity | only on exertion | only when active",
    },
  },
  pain_character: {
    codes: {
      aching: "aching | achy | dull ache | ache",
      sharp: "sharp | sharp pain",
      stabbing: "stabbing",
      burning: "burning",
      pins_and_needles: "pins and needles | p & n | paraesthesia",
    },
  },
  nrs_now: { number: "nrs now | pain now | now nrs | pain score now" },
  nrs_worst: { number: "nrs worst | worst nrs | worst pain | pain worst | at worst | pain at worst" },
  rest_pain: { finding: "rest pain | pain at rest" },
  night_pain: {
    codes: {
      lying_on_that_side: "worse lying on that side at night | night pain lying on that side",
      wakes: "wakes at night | woken at night | waking at night | night pain wakes | wakes from sleep",
      unremitting: "unremitting night pain | night pain unremitting",
    },
    denied: { code: "none", of: "night pain | np | nocturnal pain | pain at night | nocte pain" },
  },
  aggravating: {
    after: "worse",
    codes: {
      walking: "walking | walk | walks",
      stairs: "stairs | stair | steps | st",
      running: "running | run",
      sitting_long: "sitting | prolonged sitting | sitting long | long sitting",
      low_chairs: "low chairs | low chair",
      carrying_weight: "carrying | lifting | carrying weight | carrying shopping",
      standing_on_one_leg: "standing on one leg | one leg stand | single leg stance",
      lying_on_side: "lying on that side | lying on it | lying on side | lying on the side",
      twisting: "twisting | pivoting | turning",
      leaning_forward: "leaning forward | bending forward",
      coughing: "coughing | cough",
    },
  },
  relieving: {
    after: "eased",
    codes: {
      rest: "rest | resting | sitting down",
      gentle_movement: "gentle movement | moving | gentle exercise",
      painkillers: "painkillers | analgesia | analgesics | paracetamol | nsaid | nsaids | ibuprofen",
      topical_gel: "gel | cream | topical gel | ibuprofen gel",
      stick: "stick",
      heat_or_cold: "heat | ice | cold | heat or cold",
      nothing: "nothing",
    },
  },
  morning_stiffness_min: {
    number: "ems | morning stiffness | am stiffness | stiffness | stiff | early morning stiffness | stiff am",
    units: minutes,
  },
  mechanical: {
    codes: {
      clicking: "clicking | clicks",
      locking: "locking | locks",
      snapping: "snapping | snaps",
      giving_way: "giving way | gives way",
      none: "no mechanical sx",
    },
    denied: { code: "none", of: "mechanical symptoms | mechanical sx" },
  },
  other_joints: {
    codes: { small_hand: "hand joints | small joints of hands", small_foot: "foot joints" },
    denied: { code: "none", of: "other joints | other joint pain | other joint problems | other jts" },
  },
  knee_only: { finding: "knee pain only | only knee pain" },
  weight_bearing: {
    codes: {
      normal:
        "wb ok | wb normal | wb fine | wb well | wb normally | fwb | fully wb | fully weight bearing | full weight bearing | weight bearing ok | weight bearing normally | wbing ok",
      painful:
        "wb painful | painful wb | painful weight bearing | weight bearing painful | pain on wb | pain on weight bearing",
      unable:
        "nwb | unable to wb | unable to weight bear | cannot weight bear | can't weight bear | cannot wb | can't wb | non weight bearing | not weight bearing | not wb",
    },
  },
  walking_distance_m: {
    number: "walks | walking distance | walk | et | exercise tolerance | can walk | manages",
    units: { m: 1, metres: 1, metre: 1, meters: 1, km: 1000 },
  },
  walking_aid: {
    codes: {
      stick: "uses stick | uses a stick | with stick | with a stick | walks with stick | walks with a stick",
      crutches: "crutches | on crutches | uses crutches",
      frame: "frame | zimmer | zimmer frame | uses frame",
      wheelchair: "wheelchair",
      none: "unaided | walks unaided",
    },
    denied: { code: "none", of: "aid | aids | walking aid | walking aids" },
  },
  adl_difficulties: {
    after: "hard",
    codes: {
      walking: "walking",
      stairs: "stairs | steps",
      leaning_forward_sitting: "leaning forward | leaning forward when sitting",
      shoes_socks: "ss | shoes and socks | shoes | socks | shoes / socks | shoes & socks | socks and shoes",
      toenails: "toenails | cutting toenails | toe nails",
      car: "car | getting in and out of car | getting in and out of the car | in / out car",
      low_chair: "low chair | low chairs",
      bed: "getting out of bed | bed",
      bath_shower: "bath | shower | bathing | washing",
      housework: "housework",
      sleep: "sleep | sleeping",
      work: "work",
      sport: "sport | sports",
      driving: "driving",
    },
  },
  falls_12m: { number: "falls | falls x | falls in last year | falls in 12 months | falls this year" },
  work_impact: {
    codes: {
      off_sick: "off sick | off work | signed off",
      modified: "modified duties | light duties",
      not_working: "retired | not working | unemployed",
    },
  },
  patient_goals: {
    textAfter: "wants to | would like to | hopes to | goal | goal : | goals : | wants : | ice :",
  },
  patient_concerns: { textAfter: "worried about | worried that | concerned about | concern :" },
  occupation: { textAfter: "works as | occupation | occupation : | job :" },
  trig_fall_or_injury: {
    finding:
      "trauma | tr | injury | fall | fell | fall or injury | hx of trauma | h / o trauma | recent fall | falls or trauma",
  },
  trig_pain_worsening: {
    finding: "getting worse | worsening | pain getting worse | progressive pain | gradually worsening",
  },
  trig_fever: {
    finding: "fever | fv | fevers | feverish | febrile | pyrexia",
    absent: "afebrile | apyrexial",
  },
  trig_unwell: {
    finding: "unwell | feels unwell | malaise",
    absent: "systemically well | well in self | feels well",
  },
  trig_weight_loss: {
    finding:
      "wt loss | weight loss | loss of weight | losing weight | unintended weight loss | lost weight | wl",
    absent: "weight stable | wt stable | stable weight | stable wt",
  },
  trig_pain_extreme: { finding: "extreme pain | excruciating | excruciating pain | agony" },
};
