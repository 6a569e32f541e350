/** A FHIR R4 resource as plain data. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** Names a part of one document, such as "Patient"; the same name has the same id. */
export type IdOf = (part: string) => string;

/** A reference to another part of the same document. */
export function reference(id: string) {
  return { reference: `urn:uuid:${id}` };
}

/** The same data without what is empty: FHIR knows no blank texts, no empty lists and no `null`. */
export function withoutEmpty<Data>(data: Data): Data {
  // What is left out was optional in the resource, which the compiler cannot see.
  return pruned(data) as Data;
}

function pruned(value: unknown): unknown {
  if (typeof value === "string") return /\S/.test(value) ? value : undefined;
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const kept = pruned(item);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
