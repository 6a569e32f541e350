import * as z from "zod";
import type { Answers } from "@/lib/clinical/checklist/checklist";
import type { LetterModel } from "@/lib/letters";
import { nhsNumberSystem } from "./codes";
import { answersIn, responseItemsSchema } from "./read-answers";
import { letterIn } from "./read-letter";

const concept = z.object({
  coding: z.array(z.object({ code: z.string() })).default([]),
  text: z.string().optional(),
});
const resourceSchema = z.discriminatedUnion("resourceType", [
  z.object({
    resourceType: z.literal("Composition"),
    meta: z.object({ versionId: z.coerce.number().int().positive() }),
    date: z.iso.datetime(),
    title: z.string(),
    category: z.array(concept).length(1),
    section: z.array(z.object({ id: z.string(), title: z.string(), text: z.object({ div: z.string() }) })),
  }),
  z.object({
    resourceType: z.literal("Patient"),
    identifier: z.array(z.object({ system: z.string(), value: z.string() })),
    name: z
      .array(
        z.object({ family: z.string(), given: z.array(z.string()), prefix: z.array(z.string()).default([]) }),
      )
      .min(1),
    telecom: z.array(z.object({ value: z.string() })).default([]),
    gender: z.enum(["female", "male", "other", "unknown"]),
    birthDate: z.iso.date(),
    address: z
      .array(z.object({ line: z.array(z.string()).default([]), postalCode: z.string().default("") }))
      .default([]),
  }),
  z.object({ resourceType: z.literal("QuestionnaireResponse"), item: responseItemsSchema.default([]) }),
  z.object({
    resourceType: z.literal("ServiceRequest"),
    identifier: z.array(z.object({ value: z.string() })).default([]),
    reasonCode: z.array(concept).default([]),
    authoredOn: z.iso.datetime(),
    supportingInfo: z.array(z.unknown()).default([]),
    code: concept,
    _priority: z
      .object({ extension: z.array(z.object({ valueCodeableConcept: concept })).length(1) })
      .optional(),
  }),
]);
const bundleSchema = z.object({
  resourceType: z.literal("Bundle"),
  type: z.literal("document"),
  entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })),
});

type ReadResource = z.infer<typeof resourceSchema>;
type ReadAs<Type extends ReadResource["resourceType"]> = Extract<ReadResource, { resourceType: Type }>;

/** What a referral's document says, as far as Coxa has a place for it. */
export interface DocumentContent {
  /** In the shape of a letter; parse it before use. */
  readonly letter: Record<keyof LetterModel, unknown>;
  readonly patient: {
    readonly title: string | null;
    readonly givenName: string;
    readonly familyName: string;
    readonly dateOfBirth: string;
    readonly nhsNumber: string;
    readonly gender: "female" | "male" | "other" | "unknown";
    readonly addressLines: readonly string[];
    readonly postcode: string;
    readonly phone: string | null;
  };
  readonly referral: {
    readonly receiptNumber: string | null;
    readonly question: string;
    readonly urgency: string | null;
  };
  readonly tests: readonly {
    readonly label: string;
    readonly receiptNumber: string;
    readonly requestedAt: string;
  }[];
  readonly answers: Answers;
}

/**
 * Reads a referral's document as `referralDocument` writes it. Everything else in the file is left alone.
 * @throws Error when the text is no such document
 */
export function readReferralDocument(text: string): DocumentContent {
  const bundle = bundleSchema.parse(JSON.parse(text));
  const resources = bundle.entry.flatMap(({ resource }) => {
    const isRead = resourceSchema.options.some(
      ({ shape }) => shape.resourceType.value === resource.resourceType,
    );
    return isRead ? [resourceSchema.parse(resource)] : [];
  });
  const composition = one(resources, "Composition");
  const requests = resources.filter((resource) => resource.resourceType === "ServiceRequest");
  // The referral is the request that rests on the answers.
  const [referral] = requests.filter(({ supportingInfo }) => supportingInfo.length > 0);
  if (!referral) throw new Error("The document holds no referral");
  const receiptNumber = referral.identifier[0]?.value ?? null;
  return {
    letter: letterIn({
      kind: composition.category[0]?.coding[0]?.code ?? "",
      title: composition.title,
      date: composition.date,
      version: composition.meta.versionId,
      receiptNumber,
      sections: composition.section.map(({ id, title, text: { div } }) => ({ id, title, div })),
    }),
    patient: patientIn(one(resources, "Patient")),
    referral: {
      receiptNumber,
      question: referral.reasonCode[0]?.text ?? "",
      urgency: referral._priority?.extension[0]?.valueCodeableConcept.coding[0]?.code ?? null,
    },
    tests: requests
      .filter((request) => request !== referral)
      .map(({ code, identifier, authoredOn }) => ({
        label: code.text ?? "",
        receiptNumber: identifier[0]?.value ?? "",
        requestedAt: authoredOn,
      })),
    answers: answersIn(one(resources, "QuestionnaireResponse").item),
  };
}

function one<Type extends ReadResource["resourceType"]>(
  resources: readonly ReadResource[],
  type: Type,
): ReadAs<Type> {
  const [found, second] = resources.filter(
    (resource): resource is ReadAs<Type> => resource.resourceType === type,
  );
  if (!found || second) throw new Error(`The document must hold one ${type}`);
  return found;
}

function patientIn(patient: ReadAs<"Patient">): DocumentContent["patient"] {
  const [name] = patient.name;
  const [address] = patient.address;
  return {
    title: name?.prefix[0] ?? null,
    givenName: name?.given[0] ?? "",
    familyName: name?.family ?? "",
    dateOfBirth: patient.birthDate,
    nhsNumber: patient.identifier.find(({ system }) => system === nhsNumberSystem)?.value ?? "",
    gender: patient.gender,
    addressLines: address?.line ?? [],
    postcode: address?.postalCode ?? "",
    phone: patient.telecom[0]?.value ?? null,
  };
}
