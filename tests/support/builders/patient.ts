import { randomInt } from "node:crypto";
import { isNhsNumber } from "@/lib/clinical/checklist/nhs-number";
import { registerPatient } from "@/lib/patients";
import type { Acting } from "../fixtures";

// From somewhere in the range on, so that no number comes twice here and hardly ever in another process; the demo's
// patients have the numbers below.
let latest = randomInt(3_000_000, 9_000_000);

/** A number of the range that is kept for tests (999 …), with its check digit, that no other patient has. */
export function newNhsNumber(): string {
  for (;;) {
    latest += 1;
    const number = `999${latest}`;
    if (isNhsNumber(number)) {
      return number;
    }
  }
}

/** A family name that no other patient has. */
export function newFamilyName(): string {
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26)));
  return `Zz${letters.join("")}`;
}

/** A sensible adult of the first practice, or of that of `by`. */
export async function registeredPatient(acting: Acting, changes: object = {}, by = "gp") {
  const patient = {
    nhsNumber: newNhsNumber(),
    title: "Mrs",
    givenName: "Ottoline",
    familyName: newFamilyName(),
    dateOfBirth: "1958-03-09",
    sexAtBirth: "female",
    address: "4 Mill Lane, Testbridge",
    postcode: "TB1 2CD",
    phone: "07700 900123",
    messageConsent: "yes",
    interpreter: "Not needed",
    adjustments: "None asked for",
    ...changes,
  };
  const { patientId } = await acting(by, registerPatient, patient);
  return { ...patient, patientId };
}
