/** What a template is given, and every text on the sheet in reading order (without the feet), to read back. */
export interface Page {
  readonly template: "letter" | "leaflet";
  readonly data: object;
  readonly texts: readonly string[];
  /** The letter as a FHIR document, to be carried in the file. */
  readonly document?: string;
}

/** The time of issue as a template needs it. UTC: the file carries this time and no other. */
export function metadataOf(issuedAt: string) {
  const at = new Date(issuedAt);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** What runs along the foot of every page; decoration to a screen reader, and not read back. */
export interface Foot {
  readonly name: string;
  readonly identity: string;
  readonly state: string | null;
}

export function footOf(patient: { name: string; born: string; nhsNumber: string }, draft: boolean): Foot {
  // Where nothing of the patient is shared, it is said once.
  const shared = patient.born !== patient.nhsNumber;
  return {
    name: patient.name,
    identity: shared ? `Born ${patient.born}   NHS No. ${patient.nhsNumber}` : patient.born,
    state: draft ? "Draft: not sent" : null,
  };
}
