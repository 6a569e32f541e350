import type { CodeOf } from "@/lib/clinical/checklist/checklist";
import { factText } from "@/lib/clinical/phrases";
import { answerItems } from "./answer-items";
import { diagnosisCodes, hipPain, hipRegion, own, questionnaireUrl } from "./codes";
import type { DocumentSource } from "./document-source";
import { type Resource, reference } from "./resource";

const classes: Readonly<Record<CodeOf<"consult_mode">, readonly [code: string, display: string]>> = {
  face_to_face: ["AMB", "ambulatory"],
  video: ["VR", "virtual"],
  telephone: ["VR", "virtual"],
  home_visit: ["HH", "home health"],
};

/** The consultation. Where its mode was not recorded it counts as ambulatory, which says least. */
export function encounterResource({ idOf, visit }: DocumentSource): Resource {
  const [code, display] = classes[visit.facts.consult_mode ?? "face_to_face"];
  return {
    resourceType: "Encounter",
    id: idOf("Encounter"),
    status: "finished",
    class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code, display },
    subject: reference(idOf("Patient")),
    period: { start: visit.consultedOn },
    reasonReference: [reference(idOf("Condition/hip-pain"))],
    serviceProvider: reference(idOf("Practice")),
  };
}

/** What was asked and answered. A question without an item was not asked, or is not for the letter. */
export function responseResource({ idOf, visit, sectionOf, letter }: DocumentSource): Resource {
  return {
    resourceType: "QuestionnaireResponse",
    id: idOf("QuestionnaireResponse"),
    questionnaire: `${questionnaireUrl}|${visit.assessment.rulesVersion}`,
    status: "completed",
    subject: reference(idOf("Patient")),
    encounter: reference(idOf("Encounter")),
    authored: letter.issuedAt,
    author: reference(idOf("PractitionerRole")),
    item: answerItems(visit.facts, ({ id }) => sectionOf(id) !== undefined),
  };
}

/** Hip pain, which is what the checklist is about, and the working diagnosis where there is one. */
export function conditionResources(source: DocumentSource): Resource[] {
  const { idOf, visit } = source;
  const diagnosis = source.sectionOf("working_diagnosis") ? visit.facts.working_diagnosis : undefined;
  const coded = typeof diagnosis === "string" ? diagnosis : undefined;
  const known = coded && diagnosisCodes[coded];
  return [
    condition(source, "hip-pain", "confirmed", { coding: [hipPain], text: "Hip pain" }),
    ...(diagnosis === undefined
      ? []
      : [
          condition(source, "working-diagnosis", "provisional", {
            coding: [
              ...(known ? [known] : []),
              ...(coded
                ? [own("answer", `working_diagnosis.${coded}`, factText("working_diagnosis", visit.facts))]
                : []),
            ],
            text: factText("working_diagnosis", visit.facts),
          }),
        ]),
  ].map((resource) => ({ ...resource, encounter: reference(idOf("Encounter")) }));
}

function condition(
  { idOf, visit, sectionOf }: DocumentSource,
  part: "hip-pain" | "working-diagnosis",
  verification: "confirmed" | "provisional",
  code: object,
): Resource {
  const system = (name: string) => `http://terminology.hl7.org/CodeSystem/condition-${name}`;
  const side = sectionOf("laterality") && visit.facts.laterality;
  return {
    resourceType: "Condition",
    id: idOf(`Condition/${part}`),
    clinicalStatus: { coding: [{ system: system("clinical"), code: "active" }] },
    verificationStatus: { coding: [{ system: system("ver-status"), code: verification }] },
    category: [{ coding: [{ system: system("category"), code: "encounter-diagnosis" }] }],
    code,
    bodySite: side ? [hipSite(factText("laterality", visit.facts))] : [],
    subject: reference(idOf("Patient")),
    onsetDateTime: part === "hip-pain" && sectionOf("onset_date") ? visit.facts.onset_date : undefined,
    recordedDate: visit.consultedOn,
    recorder: reference(idOf("PractitionerRole")),
  };
}

/** The hip, with its side in words: no published code for the side is at hand. */
export function hipSite(side: string) {
  return { coding: [hipRegion], text: `Hip: ${side}` };
}
