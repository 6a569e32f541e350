import {
  gmcSystem,
  nhsNumberSystem,
  odsSystem,
  professionCode,
  serviceCodes,
  ukCoreExtension,
} from "./codes";
import type { DocumentSource } from "./document-source";
import { type Resource, reference } from "./resource";

const genders = { female: "female", male: "male", indeterminate: "other", not_known: "unknown" } as const;

/** Who the patient is. The NHS number was typed at the practice and not traced. */
export function patientResource({ idOf, patient }: DocumentSource): Resource {
  const practice = reference(idOf("Practice"));
  return {
    resourceType: "Patient",
    id: idOf("Patient"),
    identifier: [
      {
        extension: [
          {
            url: ukCoreExtension("NHSNumberVerificationStatus"),
            valueCodeableConcept: {
              coding: [
                {
                  system: "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus",
                  code: "number-present-but-not-traced",
                  display: "Number present but not traced",
                },
              ],
            },
          },
        ],
        system: nhsNumberSystem,
        value: patient.nhsNumber,
      },
    ],
    name: [
      { use: "official", family: patient.familyName, given: [patient.givenName], prefix: [patient.title] },
    ],
    telecom: patient.phone ? [{ system: "phone", value: patient.phone }] : [],
    gender: genders[patient.sexAtBirth],
    birthDate: patient.dateOfBirth,
    address: [{ use: "home", line: patient.addressLines, postalCode: patient.postcode }],
    generalPractitioner: [practice],
    managingOrganization: practice,
  };
}

export function practitionerResources({ idOf, referrer }: DocumentSource): Resource[] {
  const [body, ...number] = (referrer.registration ?? "").split(" ");
  const code = professionCode(referrer.profession);
  return [
    {
      resourceType: "Practitioner",
      id: idOf("Practitioner"),
      identifier:
        number.length > 0
          ? [
              {
                type: { text: body },
                system: body === "GMC" ? gmcSystem : undefined,
                value: number.join(" "),
              },
            ]
          : [],
      name: [{ use: "official", text: referrer.name }],
    },
    {
      resourceType: "PractitionerRole",
      id: idOf("PractitionerRole"),
      practitioner: reference(idOf("Practitioner")),
      organization: reference(idOf("Practice")),
      code: [{ coding: code ? [code] : [], text: referrer.profession }],
    },
  ];
}

/** The practice, and where the referral goes. */
export function organisationResources({ idOf, practice, service }: DocumentSource): Resource[] {
  return [
    {
      resourceType: "Organization",
      id: idOf("Practice"),
      identifier: [{ system: odsSystem, value: practice.odsCode }],
      name: practice.name,
      telecom: [{ system: "phone", value: practice.phone }],
      address: [{ line: practice.addressLines }],
    },
    { resourceType: "Organization", id: idOf("Provider"), name: service.organisation },
    {
      resourceType: "Location",
      id: idOf("Location"),
      name: service.name,
      address: { line: service.addressLines },
      managingOrganization: reference(idOf("Provider")),
    },
    {
      resourceType: "HealthcareService",
      id: idOf("HealthcareService"),
      providedBy: reference(idOf("Provider")),
      type: [{ coding: [serviceCodes[service.kind]] }],
      location: [reference(idOf("Location"))],
      name: service.name,
    },
  ];
}
