import { any, type Condition, chosen, under, yes } from "@/lib/clinical/rules/condition";
import type { SourceId } from "@/lib/clinical/sources";

/** What to watch for and what to do then. */
export interface SafetyNet {
  readonly id: string;
  /** In the clinician's words. */
  readonly text: string;
  /** Without it the line is on every leaflet. */
  readonly appliesWhen?: Condition;
  readonly leafletTitle: string;
  /** For the patient, at a reading age of 9 to 11. */
  readonly leafletLines: readonly string[];
  readonly sources: readonly SourceId[];
}

/** Safety-net lines, worst first. */
export const safetyNets = [
  {
    id: "sn_999",
    text: "999 or A&E now: cannot stand or put weight on the leg; leg shorter or turned out after a fall; hip pain with fever, shivering or feeling very ill; numbness around back passage or genitals; new trouble passing urine or controlling bowels; cold, white or numb foot",
    leafletTitle: "Call 999 or go to A&E now if:",
    leafletLines: [
      "you cannot stand or put weight on your leg",
      "your leg looks shorter or turned out after a fall",
      "your hip hurts and you have a fever, shivers or feel very ill",
      "you are numb around your bottom or private parts",
      "you have new trouble passing urine, or you lose control of your bladder or bowels",
      "your foot is cold, white or numb",
    ],
    sources: ["CES", "CG124", "BSR_HOTJOINT"],
  },
  {
    id: "sn_same_day",
    text: "Ring the surgery or 111 the same day: pain getting much worse; pain that stops sleep and does not ease; swollen calf; new lump; (replacement) wound leaking or red, new pain",
    leafletTitle: "Ring us or 111 the same day if:",
    leafletLines: [
      "the pain gets much worse",
      "the pain keeps you awake and does not ease",
      "your calf swells up",
      "you find a new lump",
      "you have a new hip and the wound leaks, is red, or the hip starts to hurt",
    ],
    sources: ["SEED"],
  },
  {
    id: "sn_week",
    text: "Come back within days: another fall; losing weight without trying; harder to walk, climb stairs or lean forward in a chair",
    leafletTitle: "Come back in the next few days if:",
    leafletLines: [
      "you fall again",
      "you lose weight without trying",
      "it gets harder to walk, climb stairs or lean forward in a chair",
    ],
    sources: ["SEED"],
  },
  {
    id: "sn_two_weeks",
    text: "Come back if no better after two weeks of regular painkillers; do not take bought painkillers longer without advice",
    leafletTitle: "Come back if:",
    leafletLines: [
      "you are no better after two weeks of taking painkillers each day",
      "Do not take painkillers from a shop for longer than that without asking us",
    ],
    sources: ["SEED"],
  },
  {
    id: "sn_nsaid",
    text: "On anti-inflammatories: stop and ring for black stools, vomiting blood, stomach pain, swelling, wheeze; stop during vomiting or diarrhoea",
    appliesWhen: any(chosen(["oral_nsaid", "diclofenac"]), yes("current_nsaid")),
    leafletTitle: "Your anti-inflammatory tablets: stop them and ring us if:",
    leafletLines: [
      "your poo is black, or you are sick with blood",
      "your tummy hurts",
      "you swell up or wheeze",
      "you are being sick or have runny poo: stop until you are well",
    ],
    sources: ["NSAID_HIGH"],
  },
  {
    id: "sn_bisphos",
    text: "On a bone drug: report any new thigh, hip or groin pain",
    appliesWhen: yes("antiresorptive_ever"),
    leafletTitle: "Your bone drug: tell us if:",
    leafletLines: ["you get a new pain in your thigh, hip or groin"],
    sources: ["MHRA_BISPHOS"],
  },
  {
    id: "sn_child",
    text: "Child: back the same day for fever, stops walking, wakes in pain, looks ill; clinician sees again within 48 h",
    appliesWhen: under("age_years", 16),
    leafletTitle: "Your child: come back the same day if your child:",
    leafletLines: [
      "has a fever",
      "stops walking",
      "wakes up in pain",
      "looks ill",
      "We will see your child again within two days",
    ],
    sources: ["LIMP_RCHT"],
  },
] as const satisfies readonly SafetyNet[];

export type SafetyNetId = (typeof safetyNets)[number]["id"];
