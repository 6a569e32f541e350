import { assess } from "./assess";
import type { Facts } from "./checklist/checklist";
import { dayInFull } from "./dates";
import { type ManagementItem, type ManagementItemId, managementItems } from "./management/items";
import { type SafetyNet, type SafetyNetId, safetyNets } from "./management/safety-net";
import { evaluate, noCircumstances } from "./rules/evaluate";

export interface LeafletChoice {
  /** What was discussed with the patient. */
  readonly discussed: readonly ManagementItemId[];
  /** Ids of the medicines advised. */
  readonly medicines: readonly string[];
  /** `YYYY-MM-DD`; `undefined` when none was agreed. */
  readonly followUpOn?: string | undefined;
  readonly practice: { readonly name: string; readonly phone: string };
}

export interface LeafletPart {
  readonly id: ManagementItemId | SafetyNetId | "follow_up" | "contact";
  readonly title: string | undefined;
  readonly lines: readonly string[];
}

export interface Leaflet {
  readonly advice: readonly LeafletPart[];
  /** Worst first; the first four are on every leaflet. */
  readonly safetyNet: readonly LeafletPart[];
  readonly contact: readonly LeafletPart[];
}

/**
 * What the patient takes home: the advice that was discussed, every safety-net line that applies, when she is
 * seen next and how to reach the practice. Made of set lines alone: no diagnosis, no free text, nothing about
 * safeguarding or other people can get in.
 */
export function leaflet(facts: Facts, choice: LeafletChoice): Leaflet {
  const items: readonly (ManagementItem & { readonly id: ManagementItemId })[] = managementItems;
  return {
    advice: items
      .filter((item) => choice.discussed.includes(item.id) && item.leafletLines.length > 0)
      .map((item) => ({ id: item.id, title: undefined, lines: linesFor(item, facts) })),
    safetyNet: safetyNetsFor(facts, choice.medicines).map(({ id, leafletTitle, leafletLines }) => ({
      id,
      title: leafletTitle,
      lines: leafletLines,
    })),
    contact: contactParts(choice),
  };
}

/** Nobody is told to buy what a rule forbids her. */
function linesFor(
  { leafletLines, leafletLinesWithoutNsaid }: ManagementItem,
  facts: Facts,
): readonly string[] {
  const { medicines } = assess(facts, { orders: [], medicines: ["oral_nsaid"] });
  const forbidden = medicines.some(
    ({ medicine, severity }) => medicine === "oral_nsaid" && severity === "stop",
  );
  return forbidden && leafletLinesWithoutNsaid ? leafletLinesWithoutNsaid : leafletLines;
}

function safetyNetsFor(facts: Facts, medicines: readonly string[]) {
  const nets: readonly (SafetyNet & { readonly id: SafetyNetId })[] = safetyNets;
  const within = { ...noCircumstances, chosen: new Set(medicines) };
  return nets.filter(({ appliesWhen }) => !appliesWhen || evaluate(appliesWhen, facts, within) === "met");
}

function contactParts({ followUpOn, practice }: LeafletChoice): readonly LeafletPart[] {
  const seenNext: readonly LeafletPart[] =
    followUpOn === undefined
      ? []
      : [{ id: "follow_up", title: "We will see you again", lines: [`By ${dayInFull(followUpOn)}.`] }];
  const reach = [
    `Ring ${practice.name} on ${practice.phone}.`,
    "When we are closed, ring 111.",
    "In an emergency, ring 999.",
  ];
  return [...seenNext, { id: "contact", title: "How to reach us", lines: reach }];
}
