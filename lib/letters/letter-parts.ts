import type { SexAtBirth } from "@/db/schema/patients";
import { dayInWords } from "@/lib/clinical/dates";
import { clinicDay } from "@/lib/platform/clock";
import { notAskedLast } from "./answer-rows";
import { bornInWords, instantInWords } from "./letter-dates";
import type { LetterBlock, LetterModel, LetterSection } from "./letter-model";
import type {
  LetterAuthor,
  LetterIssue,
  LetterOrganisation,
  LetterPatient,
  LetterRecipient,
} from "./letter-source";

const sexWords: Readonly<Record<SexAtBirth, string>> = {
  female: "Female",
  male: "Male",
  indeterminate: "Indeterminate",
  not_known: "Not known",
};

const messageWords = {
  yes: "messages may be left",
  no: "leave no messages",
  unasked: "whether to leave messages: not asked",
} as const;

/** The parts every letter opens with. */
export function letterHead(
  issue: LetterIssue,
  organisation: LetterOrganisation,
  recipient: LetterRecipient | null,
  patient: LetterPatient,
): Pick<
  LetterModel,
  | "language"
  | "issuedAt"
  | "dated"
  | "version"
  | "receiptNumber"
  | "draft"
  | "copyFor"
  | "letterhead"
  | "recipient"
  | "patient"
  | "verification"
> {
  return {
    language: "en-GB",
    issuedAt: issue.at.toISOString(),
    dated: instantInWords(issue.at),
    version: issue.version,
    receiptNumber: issue.receiptNumber,
    draft: issue.draft,
    copyFor: null,
    letterhead: plainLetterhead(organisation),
    recipient: recipient && {
      service: recipient.name,
      organisation: recipient.organisation,
      addressLines: [...recipient.addressLines],
    },
    patient: patientLines(patient, clinicDay(issue.at)),
    verification: issue.verification ?? null,
  };
}

/** Name and address in print, as every letter has them before its organisation's own wishes. */
export function plainLetterhead({ name, odsCode, addressLines, phone }: LetterOrganisation) {
  return { name, odsCode, addressLines: [...addressLines], phone, shown: true, logo: null };
}

function patientLines(patient: LetterPatient, onDate: string): LetterModel["patient"] {
  const { title, givenName, familyName, nhsNumber } = patient;
  return {
    name: `${familyName.toLocaleUpperCase("en-GB")}, ${givenName}${title ? ` (${title})` : ""}`,
    born: bornInWords(patient.dateOfBirth, onDate),
    nhsNumber: nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3"),
    sex: sexWords[patient.sexAtBirth],
    address: [...patient.addressLines, patient.postcode].join(", "),
    phone: patient.phone
      ? `${patient.phone}; ${messageWords[patient.messageConsent ?? "unasked"]}`
      : "Not recorded",
    allergies: allergiesInWords(patient),
  };
}

/** Three states: an empty list is never "none known". */
export function allergiesInWords(patient: LetterPatient): string {
  if (patient.allergyState === "not_recorded") return "Not recorded";
  const recorded = [
    patient.allergiesRecordedBy,
    patient.allergiesRecordedAt && dayInWords(clinicDay(patient.allergiesRecordedAt)),
  ].filter(Boolean);
  const source = recorded.length > 0 ? ` (${recorded.join(", ")})` : "";
  if (patient.allergyState === "none_known") return `None known${source}`;
  const known = patient.allergies.map(({ substance, reaction }) =>
    reaction === null ? substance : `${substance}: ${reaction}`,
  );
  return `${known.join("; ")}${source}`;
}

/** Who signs. Nobody has signed a draft. */
export function signatureOf(author: LetterAuthor, issue: LetterIssue): LetterModel["signature"] {
  return {
    name: author.name,
    profession: author.profession,
    registration: author.registration ?? "no registration recorded",
    organisation: author.organisation,
    contact: author.contact,
    at: issue.draft ? null : instantInWords(issue.at),
  };
}

/** What every letter says of the rules behind it. */
export function noteOnRules(version: string, author: LetterAuthor): string[] {
  return [
    `Computed by Coxa rules version ${version}, decided by ${author.name}.`,
    "Coxa's rules await sign-off by a clinical safety officer. Not for use with real patients.",
  ];
}

export function paragraph(text: string, lead: string | null = null): LetterBlock {
  return { kind: "paragraph", lead, text };
}

/** A phone number that is not broken at the end of a line. */
export function unbroken(phone: string): string {
  return phone.replaceAll(" ", "\u00a0");
}

/** A heading with what was recorded under it; a heading never stands over nothing. */
export function section(id: string, heading: string, blocks: readonly LetterBlock[]): LetterSection {
  return { id, heading, blocks: blocks.length > 0 ? notAskedLast(blocks) : [paragraph("Nothing recorded")] };
}

/** Pairs of a name and a text on the full width; a pair without a text is left out. */
export function pairs(items: readonly (readonly [term: string, text: string | null])[]): LetterBlock[] {
  const present = items.flatMap(([term, text]) => (text === null || text === "" ? [] : [{ term, text }]));
  return present.length > 0 ? [{ kind: "terms", columns: 1, items: present }] : [];
}
