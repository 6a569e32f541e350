import { type Urgency, urgencyLabels } from "@/lib/clinical/rules/urgency";
import {
  own,
  professionCode,
  receiptSystem,
  referralCodes,
  referredByGp,
  testCodes,
  ukCoreExtension,
} from "./codes";
import type { DocumentSource, DocumentTest } from "./document-source";
import { type Resource, reference } from "./resource";
import { hipSite } from "./visit-resources";

const priorities: Readonly<Record<Urgency, "routine" | "urgent" | "asap" | "stat">> = {
  emergency_same_day: "stat",
  very_urgent_48h: "asap",
  urgent_suspected_cancer: "urgent",
  urgent: "urgent",
  routine: "routine",
  self_care: "routine",
  info: "routine",
};

/** The referral itself. FHIR has four priorities and we have more, so the urgency stands beside it by name. */
export function referralResource(source: DocumentSource): Resource {
  const { idOf, referral, service, letter, referrer } = source;
  const code = referralCodes[service.kind];
  const byGp = professionCode(referrer.profession)?.code === "62247001";
  return {
    resourceType: "ServiceRequest",
    id: idOf("ServiceRequest"),
    extension: byGp
      ? [{ url: ukCoreExtension("SourceOfServiceRequest"), valueCodeableConcept: { coding: [referredByGp] } }]
      : [],
    identifier: letter.receiptNumber ? [{ system: receiptSystem, value: letter.receiptNumber }] : [],
    status: "active",
    intent: "order",
    priority: priorities[referral.urgency],
    _priority: {
      extension: [
        {
          url: ukCoreExtension("PriorityReason"),
          valueCodeableConcept: {
            coding: [own("urgency", referral.urgency, urgencyLabels[referral.urgency])],
            text: letter.urgency?.reason,
          },
        },
      ],
    },
    code: { coding: code ? [code] : [], text: letter.title },
    subject: reference(idOf("Patient")),
    encounter: reference(idOf("Encounter")),
    authoredOn: letter.issuedAt,
    requester: reference(idOf("PractitionerRole")),
    performer: [reference(idOf("HealthcareService"))],
    reasonCode: [{ text: referral.question }],
    reasonReference: [reference(idOf("Condition/hip-pain"))],
    supportingInfo: [reference(idOf("QuestionnaireResponse"))],
  };
}

/** A test that was asked for, as one of its own. */
export function testResource(source: DocumentSource, test: DocumentTest): Resource {
  const { idOf } = source;
  const known = testCodes[test.testId];
  return {
    resourceType: "ServiceRequest",
    id: idOf(`ServiceRequest/${test.receiptNumber}`),
    identifier: [{ system: receiptSystem, value: test.receiptNumber }],
    status: "active",
    intent: "order",
    code: { coding: [...(known ? [known] : []), own("test", test.testId, test.label)], text: test.label },
    subject: reference(idOf("Patient")),
    encounter: reference(idOf("Encounter")),
    authoredOn: test.requestedAt.toISOString(),
    requester: reference(idOf("Practice")),
    reasonReference: [reference(idOf("Condition/hip-pain"))],
    bodySite: test.sideText ? [hipSite(test.sideText)] : [],
  };
}

/** Known allergies. "None known" and "not asked" are told by the section, for neither is an allergy. */
export function allergyResources({ idOf, patient }: DocumentSource): Resource[] {
  const system = (name: string) => `http://terminology.hl7.org/CodeSystem/allergyintolerance-${name}`;
  return patient.allergies.map(({ substance, reaction }, at) => ({
    resourceType: "AllergyIntolerance",
    id: idOf(`AllergyIntolerance/${at}`),
    clinicalStatus: { coding: [{ system: system("clinical"), code: "active" }] },
    verificationStatus: { coding: [{ system: system("verification"), code: "unconfirmed" }] },
    code: { text: substance },
    patient: reference(idOf("Patient")),
    recordedDate: patient.allergiesRecordedAt?.toISOString(),
    reaction: reaction ? [{ manifestation: [{ text: reaction }] }] : [],
  }));
}
