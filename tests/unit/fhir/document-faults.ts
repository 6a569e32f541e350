import fhir from "fhir";
import headings from "./record-standard-headings.json";

const validator = new fhir.Fhir();

/** What an independent validator of base R4 finds wrong: elements, cardinalities, required codes. */
export function validatorFaults(text: string): string[] {
  const { messages } = validator.validate(JSON.parse(text), { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ location, message }) => `${location}: ${message}`);
}

interface Node {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** Every value of a document with where it stands. */
function* nodesOf(value: unknown, path = "", key = ""): Generator<Node> {
  yield { path, key, value };
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* nodesOf(inner, `${path}.${name}`, name);
}

/** What no validator at hand looks at: references, blanks, days, narratives, check digits, headings, statuses. */
export function lintFaults(text: string): string[] {
  const bundle = JSON.parse(text);
  const fullUrls = new Set<string>(bundle.entry.map(({ fullUrl }: { fullUrl: string }) => fullUrl));
  const repeated = fullUrls.size === bundle.entry.length ? [] : ["two entries share an id"];
  const isDocument =
    bundle.type === "document" && bundle.entry[0].resource.resourceType === "Composition" && bundle.timestamp;
  return [
    ...repeated,
    ...(isDocument && bundle.identifier.value ? [] : ["not a document with identifier and timestamp"]),
    ...[...nodesOf(bundle)].flatMap((node) => faultsOf(node, fullUrls)),
  ];
}

function faultsOf({ path, key, value }: Node, fullUrls: ReadonlySet<string>): string[] {
  const say = (fault: string, wrong: unknown) => (wrong ? [`${path}: ${fault}`] : []);
  if (value === null) return [`${path}: null`];
  if (Array.isArray(value)) return say("an empty list", value.length === 0);
  if (typeof value === "object") {
    return [
      ...say("an empty object", Object.keys(value).length === 0),
      ...say("two values", Object.keys(value).filter((name) => /^value[A-Z]/.test(name)).length > 1),
      ...("system" in value && "code" in value ? codingFaults(path, value) : []),
      ...("resourceType" in value && value.resourceType === "Observation"
        ? observationFaults(path, value)
        : []),
    ];
  }
  if (typeof value !== "string") return [];
  return [
    ...say("a blank text", !/\S/.test(value)),
    ...say("a reference to nothing", key === "reference" && !fullUrls.has(value)),
    ...say("a day that is none", /Date$|^(start|date|authored|authoredOn)/.test(key) && !isDay(value)),
    ...(key === "div" ? narrativeFaults(path, value) : []),
  ];
}

function codingFaults(path: string, coding: { system: unknown; code: unknown; display?: unknown }): string[] {
  const { system, code, display } = coding;
  if (system === "http://snomed.info/sct")
    return isSnomedId(String(code)) ? [] : [`${path}: no SNOMED CT id`];
  if (!String(system).endsWith("UKCore-RecordStandardHeadings")) return [];
  const known = new Map(Object.entries(headings.concepts));
  return known.get(String(code)) === display ? [] : [`${path}: no heading of the record standard`];
}

function observationFaults(path: string, observation: object): string[] {
  const has = (name: RegExp) => Object.keys(observation).some((key) => name.test(key));
  const isSaid = has(/^value[A-Z]/) || has(/^component$/);
  return isSaid === has(/^dataAbsentReason$/)
    ? [`${path}: an observation has a value or a reason for having none`]
    : [];
}

function isDay(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function narrativeFaults(path: string, div: string): string[] {
  const inner = div
    .replace(/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">/, "")
    .replace(/<\/div>$/, "")
    .replace(/<\/?(p|b|h4|ul|li|dl|dt|dd|table|caption|tr|th|td)( class="[a-z0-9. -]+")?>|<br\/>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, "");
  return /[<>&]/.test(inner) || inner.length === div.length
    ? [`${path}: a narrative with other markup than its own`]
    : [];
}

const table =
  "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210".split(
    " ",
  );
const turns = "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258".split(
  " ",
);

/** The check digit of SNOMED CT ids (Verhoeff). */
export function isSnomedId(id: string): boolean {
  const digits = [...id].reverse().map(Number);
  const check = digits.reduce((sum, digit, at) => Number(table[sum]?.[Number(turns[at % 8]?.[digit])]), 0);
  return /^\d{6,18}$/.test(id) && check === 0;
}
