import { own } from "./codes";
import type { DocumentSource } from "./document-source";
import { compositionSection, printedSections, type SectionContent } from "./letter-sections";
import { findingObservations } from "./observations";
import { organisationResources, patientResource, practitionerResources } from "./parties";
import { redFlagResources } from "./red-flag-resources";
import { allergyResources, referralResource, testResource } from "./request-resources";
import { type Resource, reference, withoutEmpty } from "./resource";
import { conditionResources, encounterResource, responseResource } from "./visit-resources";

/**
 * A referral as an R4 document: the words of the letter section by section, and the same as data. It carries nothing
 * that the letter does not say, and the same source gives the same bytes.
 */
export function referralDocument(source: DocumentSource): string {
  const { idOf, letter } = source;
  const bySection = resourcesBySection(source);
  const resources = [
    compositionResource(source, bySection),
    patientResource(source),
    ...practitionerResources(source),
    ...organisationResources(source),
    encounterResource(source),
    ...[...bySection.values()].flat(),
  ].map(withoutEmpty);
  return JSON.stringify({
    resourceType: "Bundle",
    id: idOf("Bundle"),
    identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${idOf("Bundle")}` },
    type: "document",
    timestamp: letter.issuedAt,
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  });
}

/** The resources that say as data what a section says in words; of a section that was left out, none. */
function resourcesBySection(source: DocumentSource): ReadonlyMap<string, readonly Resource[]> {
  const found: readonly (readonly [section: string, resources: readonly Resource[]])[] = [
    ["referral_details", [referralResource(source)]],
    ["presenting_complaints", [responseResource(source)]],
    ["clinical_summary", conditionResources(source)],
    ["safety_alerts", redFlagResources(source)],
    ["allergies", allergyResources(source)],
    ["investigation_results", source.tests.map((test) => testResource(source, test))],
    ...findingObservations(source).map(({ section, resource }) => [section, [resource]] as const),
  ];
  const bySection = new Map<string, Resource[]>();
  for (const [section, resources] of found) {
    bySection.set(section, [...(bySection.get(section) ?? []), ...resources]);
  }
  return bySection;
}

function compositionResource(
  source: DocumentSource,
  bySection: ReadonlyMap<string, readonly Resource[]>,
): Resource {
  const { idOf, letter } = source;
  return {
    resourceType: "Composition",
    id: idOf("Composition"),
    meta: { versionId: String(letter.version) },
    language: letter.language,
    identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${idOf("Composition")}` },
    status: "final",
    type: { coding: [{ system: "http://loinc.org", code: "57133-1", display: "Referral note" }] },
    category: [{ coding: [own("letter-kind", letter.kind, letter.title)] }],
    subject: reference(idOf("Patient")),
    encounter: reference(idOf("Encounter")),
    date: letter.issuedAt,
    author: [reference(idOf("PractitionerRole"))],
    title: letter.title,
    custodian: reference(idOf("Practice")),
    section: printedSections(letter).map((section) =>
      compositionSection(section, contentOf(section.id, source, bySection.get(section.id) ?? [])),
    ),
  };
}

function contentOf(id: string, { patient }: DocumentSource, resources: readonly Resource[]): SectionContent {
  const entry = resources.map((resource) => reference(resource.id));
  if (id !== "allergies" || patient.allergyState === "known") return { entry };
  return { entry, emptyReason: patient.allergyState === "none_known" ? "nilknown" : "notasked" };
}
