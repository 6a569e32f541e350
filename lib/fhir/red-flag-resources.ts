import { isPrivateFlag } from "@/lib/clinical/red-flags/never-printed";
import { observationCategory, own } from "./codes";
import type { DocumentSource } from "./document-source";
import { observationBase } from "./observations";
import { type Resource, reference } from "./resource";

interface NamedFlag {
  readonly id: string;
  readonly label: string;
}

const codeOf = ({ id, label }: NamedFlag) => ({ coding: [own("red-flag", id, label)], text: label });
const notPrivate = <F extends NamedFlag>(flags: readonly F[]) => flags.filter(({ id }) => !isPrivateFlag(id));

/**
 * Every red flag as an Observation: true, false only when the answers exclude it, and without a value but with the
 * reason for that while it is open. A flag that is present and stands is an active Flag besides. What may not be
 * named in a letter is not named here.
 */
export function redFlagResources(source: DocumentSource): Resource[] {
  const { assessment } = source.visit;
  const observed = (flag: NamedFlag, value: object): Resource => {
    const { resourceType, id, status, ...rest } = observationBase(source, `RedFlag/${flag.id}`);
    const category = [observationCategory("survey")];
    return { resourceType, id, status, category, code: codeOf(flag), ...rest, ...value };
  };
  return [
    ...notPrivate(assessment.redFlags).map((flag) => flagResource(source, flag)),
    ...notPrivate([...assessment.redFlags, ...assessment.suppressed]).map((flag) =>
      observed(flag, { valueBoolean: true, note: [{ text: flag.advice }] }),
    ),
    ...notPrivate(assessment.notExcluded).map((flag) => observed(flag, { dataAbsentReason: unknown })),
    ...notPrivate(assessment.excluded).map((flag) => observed(flag, { valueBoolean: false })),
  ];
}

const unknown = {
  coding: [
    {
      system: "http://terminology.hl7.org/CodeSystem/data-absent-reason",
      code: "unknown",
      display: "Unknown",
    },
  ],
  text: "Not excluded: not all of its questions were answered",
};

function flagResource({ idOf, visit }: DocumentSource, flag: NamedFlag): Resource {
  return {
    resourceType: "Flag",
    id: idOf(`Flag/${flag.id}`),
    status: "active",
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/flag-category",
            code: "clinical",
            display: "Clinical",
          },
        ],
        text: "Red flag",
      },
    ],
    code: codeOf(flag),
    subject: reference(idOf("Patient")),
    period: { start: visit.consultedOn },
    encounter: reference(idOf("Encounter")),
    author: reference(idOf("PractitionerRole")),
  };
}
