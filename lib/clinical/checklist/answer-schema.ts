import * as z from "zod";
import { type FieldId, fieldById } from "./checklist";
import type { ChoiceField, ChoicesField, Field, MeasureField, TriedField } from "./field";
import { treatmentEffects } from "./field";
import { isNhsNumber } from "./nhs-number";

/** Days before the first or after the last are slips of the pen. */
const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2099-12-31";

function textSchema(maxLength: number) {
  return z
    .string("must be text")
    .max(maxLength, `must be ${maxLength} characters or fewer`)
    .regex(/\S/, "must not be blank: leave it out if it was not asked");
}

function wholeNumber(min: number, max: number) {
  return z
    .number("must be a number")
    .int("must be a whole number")
    .min(min, `must be ${min} or more`)
    .max(max, `must be ${max} or less`);
}

function measureSchema({ min, max, integer, unit }: MeasureField) {
  const bounds = `must be from ${min} to ${max}${unit && ` ${unit}`}`;
  const schema = z.number(bounds).min(min, bounds).max(max, bounds);
  return integer ? schema.int("must be a whole number") : schema;
}

function codeSchema(options: ChoiceField["options"]) {
  const codes = options.map((option) => option.code);
  return z.enum(codes, `must be one of: ${codes.join(", ")}`);
}

function choiceSchema({ options, ownWords }: ChoiceField) {
  const code = codeSchema(options);
  return ownWords
    ? z.union(
        [code, z.strictObject({ ownWords: textSchema(200) })],
        "must be a listed condition, or {ownWords}",
      )
    : code;
}

function choicesSchema({ options }: ChoicesField) {
  return z
    .array(codeSchema(options), "must be a list")
    .refine((codes) => new Set(codes).size === codes.length, "must not name a choice twice")
    .refine((codes) => codes.length < 2 || !codes.includes("none"), "none cannot stand with another choice");
}

function triedSchema({ options }: TriedField) {
  const row = z.strictObject({
    treatment: codeSchema(options),
    weeks: wholeNumber(0, 2600).nullable(),
    effect: z.enum(treatmentEffects, `must be one of: ${treatmentEffects.join(", ")}, or null`).nullable(),
  });
  return z.array(row, "must be a list").max(30, "must be 30 rows or fewer");
}

const dateSchema = z.iso
  .date("must be a real date, YYYY-MM-DD")
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, `must be from ${FIRST_DAY} to ${LAST_DAY}`);

const psfsSchema = z
  .array(z.strictObject({ activity: textSchema(120), score: wholeNumber(0, 10) }), "must be a list")
  .max(5, "must be 5 activities or fewer");

function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case "yesNo":
      return z.boolean("must be true or false");
    case "choice":
      return choiceSchema(field);
    case "choices":
      return choicesSchema(field);
    case "measure":
      return measureSchema(field);
    case "scale":
      return wholeNumber(0, 10);
    case "computed":
      return wholeNumber(field.min, field.max);
    case "date":
      return dateSchema;
    case "text":
      return field.format === "nhsNumber"
        ? z.string().refine(isNhsNumber, "must be a valid NHS number of 10 digits")
        : textSchema(field.maxLength);
    case "tried":
      return triedSchema(field);
    case "psfs":
      return psfsSchema;
  }
}

const made = new Map<FieldId, z.ZodType>();

/**
 * The schema of one field's answer. It refuses `undefined`: not asked is an absent key, not a value. Made when it is
 * first asked for: a page that asks for a few does not wait for all.
 */
export function answerSchemaFor(id: FieldId): z.ZodType {
  const schema = made.get(id) ?? schemaOf(fieldById(id));
  made.set(id, schema);
  return schema;
}
