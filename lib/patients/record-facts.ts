import type { Facts } from "@/lib/clinical/checklist/checklist";
import type { PatientRecord } from "./views";

/** What the record gives to the checklist, so that nobody types it again. What the record lacks stays unanswered. */
export function recordFacts(patient: PatientRecord): Facts {
  const { phone, messageConsent, interpreter, adjustments } = patient;
  return {
    nhs_number: patient.nhsNumber,
    family_name: patient.familyName,
    given_name: patient.givenName,
    date_of_birth: patient.dateOfBirth,
    sex_at_birth: patient.sexAtBirth,
    postcode: [...patient.addressLines, patient.postcode].join(", "),
    ...(phone && messageConsent && { phone: `${phone}, messages: ${messageConsent}` }),
    ...(interpreter && { interpreter }),
    ...(adjustments && { adjustments }),
  };
}
