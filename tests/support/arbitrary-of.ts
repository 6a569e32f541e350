import fc from "fast-check";
import type { z } from "zod";

/** Text that breaks what was not made for it. */
const nastyText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "hip\u0000pain",
    "\ud800",
    "a\udfffb",
    "\u202eevil\u202c",
    "'; drop table patients; --",
    "<script>alert(1)</script>",
    '#include "/etc/passwd"',
    "=cmd|'/c calc'!A0",
    "😀👩🏽‍⚕️",
    "مريم الزهراء",
    "x".repeat(5000),
    "\r\n\t",
    "__proto__",
    "constructor",
    "NaN",
    "-0",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
);

/** Any JSON value, and what a careless client sends for one. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, undefined, true, 0, -1, 1e21, Number.NaN, Number.POSITIVE_INFINITY, [], {}, [[[]]]),
  fc.bigInt({ min: -5n, max: 5n }),
);

const plainText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("Walk the dog again", "Exercise programme?", "Seen and examined", "12"),
  },
  { weight: 2, arbitrary: nastyText },
);
const days = fc.oneof(
  fc.constantFrom("2026-11-24", "2026-02-30", "1945-07-14", "0000-00-00", "9999-12-31", "2099-01-01"),
  nastyText,
);

/** Ids of records that exist: those a field of that name would hold, else any. */
export type IdsFor = (field: string) => readonly string[];

/**
 * Inputs for a schema: most of them of its shape, with ids of records that exist among the others; the rest broken in
 * one place or another.
 */
export function arbitraryOf(schema: z.core.$ZodType, ids: IdsFor, field = ""): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: shaped(schema, ids, field) }, { weight: 1, arbitrary: garbage });
}

function shaped(schema: z.core.$ZodType, ids: IdsFor, field: string): fc.Arbitrary<unknown> {
  // The union of all definitions; a kind that is new here gets garbage, which is a fair input too.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (one: z.core.$ZodType) => arbitraryOf(one, ids, field);
  switch (def.type) {
    case "object":
      return objects(def.shape, ids);
    case "string":
      return texts("format" in def ? String(def.format) : "", ids(field));
    case "number":
      return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer(), fc.double());
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constantFrom(...def.values);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "array":
      return fc.array(inner(def.element), { maxLength: 4 });
    case "union":
      return fc.oneof(...def.options.map(inner));
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
      return fc.oneof(
        { weight: 3, arbitrary: inner(def.innerType) },
        { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
      );
    case "readonly":
    case "nonoptional":
    case "catch":
      return inner(def.innerType);
    case "record":
      return fc.dictionary(fc.string({ maxLength: 12 }), inner(def.valueType), { maxKeys: 4 });
    case "pipe":
      return inner(def.in);
    case "lazy":
      return inner(def.getter());
    default:
      return garbage;
  }
}

function objects(shape: Readonly<Record<string, z.core.$ZodType>>, ids: IdsFor): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(shape).map(([name, one]) => [name, arbitraryOf(one, ids, name)]),
  );
  const whole = fc.record(fields);
  return fc.oneof(
    { weight: 12, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    {
      weight: 1,
      arbitrary: whole.chain((value) => fc.record({ extra: garbage }).map((more) => ({ ...value, ...more }))),
    },
  );
}

function texts(format: string, ids: readonly string[]): fc.Arbitrary<unknown> {
  switch (format) {
    case "uuid":
    case "guid":
      return fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...ids) },
        { weight: 1, arbitrary: fc.uuid() },
        { weight: 1, arbitrary: nastyText },
      );
    case "email":
      return fc.oneof(fc.emailAddress(), nastyText);
    case "date":
    case "datetime":
      return days;
    default:
      return fc.oneof({ weight: 4, arbitrary: plainText }, { weight: 1, arbitrary: days });
  }
}
