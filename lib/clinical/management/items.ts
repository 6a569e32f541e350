import {
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  includes,
  is,
  isOneOf,
  yes,
} from "@/lib/clinical/rules/condition";
import type { SourceId } from "@/lib/clinical/sources";

/** Something to advise, to do or to explain. */
export interface ManagementItem {
  readonly id: string;
  /** In the clinician's words. */
  readonly text: string;
  /** Whether it is meant for the leaflet. One that is not prints only when a talk about it was recorded. */
  readonly printsOnLeaflet: boolean;
  /** What the clinician must know before printing or doing it. */
  readonly note?: string;
  /** When it is offered ticked; without it the clinician looks for it herself. */
  readonly suggestedWhen?: Condition;
  /** For the patient, at a reading age of 9 to 11. Empty: nothing of it can print. */
  readonly leafletLines: readonly string[];
  /** In place of those for a patient whom a rule forbids anti-inflammatory tablets. */
  readonly leafletLinesWithoutNsaid?: readonly string[];
  readonly sources: readonly SourceId[];
}

const always = all();

/** What can be advised for a painful hip, in the order of the pathway. */
export const managementItems = [
  {
    id: "paracetamol_otc",
    text: "Paracetamol or ibuprofen from a shop; pharmacist advice; not over two weeks without the GP",
    printsOnLeaflet: true,
    note: "NG226 does not offer paracetamol routinely for OA and prefers lowest-dose, shortest NSAID: print the limit, not a promise.",
    leafletLines: [
      "You can buy paracetamol or ibuprofen from a shop. Ask the chemist which is safe for you.",
      "Do not take them for more than two weeks without asking us.",
    ],
    leafletLinesWithoutNsaid: [
      "You can buy paracetamol from a shop. Do not take it for more than two weeks without asking us.",
      "Ibuprofen and drugs like it are not safe for you. Tell the chemist this.",
    ],
    sources: ["SEED"],
  },
  {
    id: "topical",
    text: "Gel or cream may not reach a deep hip",
    printsOnLeaflet: true,
    leafletLines: ["A pain gel or cream may not reach the hip, as the joint is deep."],
    sources: ["SEED"],
  },
  {
    id: "nsaid_rx",
    text: "Prescribed NSAID (naproxen, higher-dose ibuprofen, diclofenac): lowest dose, shortest time",
    printsOnLeaflet: false,
    note: "With a PPI; run every MED_ rule. Diclofenac: not with vascular disease (seed silent).",
    leafletLines: [],
    sources: ["SEED"],
  },
  {
    id: "steroid_inj",
    text: "Steroid with local anaesthetic: trochanteric area; iliopsoas under ultrasound; snapping tendon under video fluoroscopy or ultrasound",
    printsOnLeaflet: false,
    note: "Exercise with education did better than injection in the long run for gluteal tendinopathy (LEAP, via summary).",
    leafletLines: [],
    sources: ["SEED"],
  },
  {
    id: "bisphosphonate",
    text: "Bisphosphonates for Paget's and osteoporosis: slow bone loss, fewer hip fractures",
    printsOnLeaflet: false,
    note: "Patient must report new thigh, hip or groin pain: that line prints.",
    leafletLines: [],
    sources: ["SEED"],
  },
  {
    id: "physio",
    text: "Physio: strengthening, co-ordination, posture, stiffness, range, taping, manual treatment, walking, stick or crutch",
    printsOnLeaflet: true,
    note: "Manual therapy for OA only alongside exercise (NG226).",
    leafletLines: ["A physiotherapist can show you how to make your hip stronger and move better."],
    sources: ["SEED"],
  },
  {
    id: "ot",
    text: "OT: doing things differently, equipment, home, work, driving; occupational health",
    printsOnLeaflet: true,
    suggestedWhen: any(
      includes("adl_difficulties", "car", "low_chair", "bed", "bath_shower", "housework", "work", "driving"),
      isOneOf("work_impact", "modified", "off_sick"),
    ),
    leafletLines: [
      "An occupational therapist can show you easier ways to do things at home, at work and in the car.",
    ],
    sources: ["SEED"],
  },
  {
    id: "self_or_private",
    text: "Self-referral may be possible; private is quicker but paid for",
    printsOnLeaflet: true,
    note: "Local self-referral link; CSP and RCOT finders.",
    leafletLines: [
      "In some places you can ask to see a physiotherapist yourself. You can also pay to be seen sooner.",
    ],
    sources: ["SEED"],
  },
  {
    id: "rest_then_move",
    text: "A few days' rest, then gentle movement as pain eases",
    printsOnLeaflet: true,
    suggestedWhen: atMost("duration_days", 14),
    leafletLines: ["Rest for a few days. Then start to move gently as the pain gets better."],
    sources: ["SEED"],
  },
  {
    id: "exercise",
    text: "Start gently, build up; muscle ache is normal; stop for joint pain that does not go away quickly",
    printsOnLeaflet: true,
    suggestedWhen: always,
    leafletLines: [
      "Start to exercise gently. Do a little more each week.",
      "It is normal for your muscles to ache at first.",
      "Stop if you get pain in the joint that does not go away soon.",
    ],
    sources: ["SEED"],
  },
  {
    id: "low_chairs",
    text: "Avoid low chairs",
    printsOnLeaflet: true,
    suggestedWhen: any(
      is("working_diagnosis", "oa_hip"),
      includes("aggravating", "low_chairs"),
      includes("adl_difficulties", "low_chair"),
    ),
    leafletLines: ["Do not sit in low chairs. A higher seat is easier on your hip."],
    sources: ["SEED"],
  },
  {
    id: "carry",
    text: "Do not carry heavy weights; use a trolley rather than a basket",
    printsOnLeaflet: true,
    suggestedWhen: any(is("working_diagnosis", "oa_hip"), includes("aggravating", "carrying_weight")),
    leafletLines: ["Do not carry heavy bags. At the shop, use a trolley and not a basket."],
    sources: ["SEED"],
  },
  {
    id: "sit_work",
    text: "Find a comfortable seat at work; footstool, back support; workstation assessment",
    printsOnLeaflet: true,
    suggestedWhen: any(includes("adl_difficulties", "work"), includes("aggravating", "sitting_long")),
    leafletLines: [
      "Find a seat at work that feels good. A footstool or a cushion for your back can help.",
      "You can ask for a check of your desk and chair.",
    ],
    sources: ["SEED"],
  },
  {
    id: "manager",
    text: "Talk to the manager or HR",
    printsOnLeaflet: true,
    suggestedWhen: isOneOf("work_impact", "modified", "off_sick"),
    leafletLines: ["Talk to your boss about what would help you at work."],
    sources: ["SEED"],
  },
  {
    id: "stick",
    text: "Ask the OT or GP about a stick: right length, right use",
    printsOnLeaflet: true,
    note: "Usual teaching is the hand opposite the bad hip (unverified; not in the seed).",
    suggestedWhen: any(
      is("working_diagnosis", "oa_hip"),
      isOneOf("gait", "antalgic", "trendelenburg"),
      is("walking_aid", "stick"),
    ),
    leafletLines: [
      "A walking stick can help. Ask us to check that it is the right length and show you how to use it.",
    ],
    sources: ["SEED"],
  },
  {
    id: "weight",
    text: "Lose weight if overweight",
    printsOnLeaflet: true,
    note: "Any loss helps; 10 % beats 5 % (NG226 via summary). Only print if BMI is raised and it was discussed.",
    suggestedWhen: atLeast("bmi", 25),
    leafletLines: ["Losing some weight takes strain off your hip. Even a little helps."],
    sources: ["SEED"],
  },
  {
    id: "one_leg",
    text: "Avoid standing on one leg; sit first and swing both legs into a car",
    printsOnLeaflet: true,
    suggestedWhen: any(
      is("working_diagnosis", "gtps"),
      includes("aggravating", "standing_on_one_leg"),
      includes("adl_difficulties", "car"),
    ),
    leafletLines: [
      "Try not to stand on one leg.",
      "To get into a car, sit down first. Then swing both legs in.",
    ],
    sources: ["SEED"],
  },
  {
    id: "pace",
    text: "Carry on, pace, a little more each day",
    printsOnLeaflet: true,
    suggestedWhen: always,
    leafletLines: ["Keep going with your day, but take breaks. Do a little more each day."],
    sources: ["SEED"],
  },
  {
    id: "complementary",
    text: "Some people find complementary treatments help; little evidence; acupuncture on the NHS only sometimes",
    printsOnLeaflet: false,
    note: "NG226 is against acupuncture for OA (unverified).",
    leafletLines: [],
    sources: ["SEED"],
  },
  {
    id: "thr",
    text: "Replacement: over 90 % much less pain; should last at least 15 years; about 80 % of cemented hips 20 years; a few days in hospital; help at home for a couple of weeks; revision is possible, longer stay",
    printsOnLeaflet: false,
    note: "Print only when surgery was discussed.",
    suggestedWhen: all(is("working_diagnosis", "oa_hip"), yes("physio_last_12m"), yes("xray_typical_oa")),
    leafletLines: [
      "We talked about a new hip. After the operation, more than nine in ten people have much less pain.",
      "A new hip should last at least 15 years.",
      "You stay in hospital for a few days. You may need help at home for two weeks.",
    ],
    sources: ["SEED"],
  },
  {
    id: "fracture_surgery",
    text: "Hip fracture nearly always needs fixing or a part replacement; weeks in hospital; help at home",
    printsOnLeaflet: false,
    leafletLines: [],
    sources: ["SEED"],
  },
  {
    id: "reshape",
    text: "Reshaping / keyhole labral repair: day case or one night; not clear it prevents arthritis",
    printsOnLeaflet: false,
    leafletLines: [],
    sources: ["SEED"],
  },
  {
    id: "iidb",
    text: "Farming and other high-risk work: Industrial Injuries Disablement Benefit",
    printsOnLeaflet: true,
    note: "Print when farming years are 10 or more. Prescribed disease A13; for employed earners; the self-employed may not qualify.",
    suggestedWhen: atLeast("farming_years", 10),
    leafletLines: [
      "You have worked on farms for ten years or more. You may be able to get a benefit called Industrial Injuries Disablement Benefit.",
      "It is for people who worked for an employer. If you worked for yourself, you may not get it.",
    ],
    sources: ["SEED"],
  },
] as const satisfies readonly ManagementItem[];

export type ManagementItemId = (typeof managementItems)[number]["id"];

/** The id of every item. */
export const managementItemIds: readonly ManagementItemId[] = managementItems.map((item) => item.id);
