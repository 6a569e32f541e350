import { type ChecklistField, checklist, type Facts } from "@/lib/clinical/checklist/checklist";
import type { Field, PsfsRow } from "@/lib/clinical/checklist/field";
import { codingOf, quantityOf } from "./answer-items";
import { observationCategory, own } from "./codes";
import type { DocumentSource } from "./document-source";
import { type Resource, reference } from "./resource";

type Category = "exam" | "survey" | "laboratory";

/** What of the checklist is a finding, a score or a result; the rest is told by the questionnaire response alone. */
function categoryOf({ kind, section, letterHeading }: ChecklistField): Category | undefined {
  if (kind === "scale" || letterHeading === "assessment_scales") return "survey";
  if (section === "results") return kind === "measure" ? "laboratory" : undefined;
  return letterHeading === "examination_findings" && kind !== "text" ? "exam" : undefined;
}

/** An Observation, with the section of the letter that prints it. */
export interface PlacedResource {
  readonly section: string;
  readonly resource: Resource;
}

/** What all Observations of a document have in common. */
export function observationBase(source: DocumentSource, part: string) {
  const { idOf, visit } = source;
  return {
    resourceType: "Observation",
    id: idOf(part),
    status: "final",
    subject: reference(idOf("Patient")),
    encounter: reference(idOf("Encounter")),
    effectiveDateTime: visit.consultedOn,
    performer: [reference(idOf("PractitionerRole"))],
    derivedFrom: [reference(idOf("QuestionnaireResponse"))],
  };
}

/** One Observation for each finding, score and result that was recorded. What was not asked has none. */
export function findingObservations(source: DocumentSource): PlacedResource[] {
  const fields: readonly ChecklistField[] = checklist;
  return fields.flatMap((field) => {
    const category = categoryOf(field);
    const section = source.sectionOf(field.id);
    const value = category && section ? valueFor(field, source.visit.facts) : undefined;
    if (!category || !section || !value) return [];
    const { id, resourceType, status, ...rest } = observationBase(source, `Observation/${field.id}`);
    const code = { coding: [own("checklist", field.id, field.label)], text: field.label };
    const resource = {
      resourceType,
      id,
      status,
      category: [observationCategory(category)],
      code,
      ...rest,
      ...value,
    };
    return [{ section, resource }];
  });
}

function valueFor(field: ChecklistField, facts: Facts): object | undefined {
  const value: unknown = facts[field.id];
  if (value === undefined) return undefined;
  switch (field.kind) {
    case "yesNo":
      return { valueBoolean: value === true };
    case "choice":
      return conceptOf(field, value);
    case "measure":
    case "computed":
      return { valueQuantity: quantityOf(field, Number(value)) };
    case "scale":
      return { valueInteger: value };
    case "psfs":
      return facts.psfs && facts.psfs.length > 0 ? { component: facts.psfs.map(activity) } : undefined;
    default:
      return undefined;
  }
}

function conceptOf(field: Field & { readonly kind: "choice" }, value: unknown): object | undefined {
  return typeof value === "string"
    ? { valueCodeableConcept: { coding: [codingOf(field.id, field.options, value)] } }
    : undefined;
}

function activity({ activity: text, score }: PsfsRow) {
  return { code: { text }, valueInteger: score };
}
