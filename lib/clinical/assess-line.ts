import * as z from "zod";
import { type Assessment, assess } from "./assess";
import { factsSchema } from "./checklist/answers";
import { testIds } from "./investigations/catalogue";
import { medicineIds } from "./medicines/catalogue";

function idsSchema(known: readonly string[], what: string) {
  const id = z.enum(known, {
    error: ({ input }) => `${JSON.stringify(input)} is not ${what} of the catalogue`,
  });
  return z.array(id, "must be a list").default([]);
}

const lineSchema = z.strictObject(
  {
    id: z.union([z.string(), z.number()], "must be text or a number"),
    answers: factsSchema,
    orders: idsSchema(testIds, "a test"),
    medicines: idsSchema(medicineIds, "a medicine"),
  },
  { error: (issue) => (issue.code === "invalid_type" ? "must be an object" : undefined) },
);

export interface AssessedLine {
  /** One line of JSON, without its end. */
  readonly output: string;
  readonly ok: boolean;
}

/**
 * Assesses one line of JSON, `{"id", "answers", "orders", "medicines"}`, for clinical review. A line that is
 * not so, or holds what the checklist does not allow, comes back as `{"id", "error"}` with every fault named by
 * its field; `id` is null when it could not be read.
 */
export function assessLine(text: string): AssessedLine {
  const line = parseJson(text);
  if (line === undefined) return failed(null, "the line is not JSON");
  const twice = keysGivenTwice(text, line);
  if (twice.length > 0) return failed(idOf(line), twice.map((key) => `${key}: given twice`).join("; "));
  const parsed = lineSchema.safeParse(line);
  if (!parsed.success) return failed(idOf(line), parsed.error.issues.map(faultText).join("; "));
  const { id, answers, orders, medicines } = parsed.data;
  return { output: JSON.stringify({ id, ...idsOf(assess(answers, { orders, medicines })) }), ok: true };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Keys that one object of a JSON text holds more than once. Parsing keeps the last alone, so that a yes could go
 * unseen behind a no: each key must stand in the text as often as in what was parsed.
 */
function keysGivenTwice(text: string, parsed: unknown): readonly string[] {
  const left = new Map<string, number>();
  const count = (key: string, by: number) => left.set(key, (left.get(key) ?? 0) + by);
  for (const key of keysOf(text)) count(key, 1);
  const objects: unknown[] = [parsed];
  for (let value = objects.pop(); value !== undefined; value = objects.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) count(key, -1);
    for (const inner of Object.values(value)) objects.push(inner);
  }
  return [...left].filter(([, times]) => times > 0).map(([key]) => key);
}

/** Every key of a JSON text, as often as it stands there. Escapes and quotes alone are looked at: a text may be long. */
function keysOf(text: string): readonly string[] {
  const keys: string[] = [];
  const colon = /\s*:/y;
  let opened: number | undefined;
  for (const { 0: token, index } of text.matchAll(/\\.|"/g)) {
    if (token !== '"') continue;
    if (opened === undefined) {
      opened = index;
      continue;
    }
    colon.lastIndex = index + 1;
    if (colon.test(text)) keys.push(String(JSON.parse(text.slice(opened, index + 1))));
    opened = undefined;
  }
  return keys;
}

function failed(id: string | number | null, error: string): AssessedLine {
  return { output: JSON.stringify({ id, error }), ok: false };
}

function idOf(line: unknown): string | number | null {
  const id = typeof line === "object" && line !== null && "id" in line ? line.id : null;
  return typeof id === "string" || typeof id === "number" ? id : null;
}

/** `answers.temp_c` is the field `temp_c` to whoever reads the fault. */
function faultText(issue: z.core.$ZodIssue): string {
  const path = issue.path.filter((step, at) => !(at === 0 && step === "answers" && issue.path.length > 1));
  if (issue.code === "unrecognized_keys") {
    const within =
      path.length > 1 || (path.length === 1 && path[0] !== "answers") ? `${path.join(".")}.` : "";
    return issue.keys.map((key) => `${within}${key}: no such field`).join("; ");
  }
  return path.length > 0 ? `${path.join(".")}: ${issue.message}` : issue.message;
}

function idsOf(assessment: Assessment) {
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).sort();
  return {
    redFlags: ids(assessment.redFlags),
    suppressed: ids(assessment.suppressed),
    notExcluded: ids(assessment.notExcluded),
    urgency: assessment.urgency,
    incomplete: ids(assessment.incomplete),
    orders: assessment.orders.map(({ severity, order, id }) => `${severity}:${order}:${id}`).sort(),
    medicines: assessment.medicines
      .map(({ severity, medicine, id }) => `${severity}:${medicine}:${id}`)
      .sort(),
  };
}
