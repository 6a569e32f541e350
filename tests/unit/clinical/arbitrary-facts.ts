import fc from "fast-check";
import { assess } from "@/lib/clinical/assess";
import { checklist, type Facts, type FieldId } from "@/lib/clinical/checklist/checklist";
import { type Field, treatmentEffects } from "@/lib/clinical/checklist/field";
import { testIds } from "@/lib/clinical/investigations/catalogue";
import { medicineIds } from "@/lib/clinical/medicines/catalogue";
import { candidateValues } from "@/lib/clinical/review/candidate-values";
import { ruleFamilies } from "@/lib/clinical/review/every-rule";

/** Consultations a property is tried on; a soak sets COXA_SOAK_RUNS=100000. */
const runs = Number(process.env.COXA_SOAK_RUNS ?? 2000);

/** The same consultations every time, so that a failure can be run again. */
export const sample = { seed: 20_261_124, numRuns: runs };

const thresholds = ruleFamilies
  .flatMap(({ rules }) => rules.flatMap((rule) => [...candidateValues(rule.when)]))
  .reduce((found, [field, values]) => {
    return found.set(field, [...(found.get(field) ?? []), ...values]);
  }, new Map<FieldId, unknown[]>());

/** Fields that some rule reads. */
export const ruleFields: readonly FieldId[] = [...thresholds.keys()];

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const words = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((text) => /\S/.test(text));

function codes(field: Extract<Field, { options: unknown }>) {
  return field.options.map((option) => option.code);
}

function someCodes(field: Extract<Field, { kind: "choices" }>) {
  const others = codes(field).filter((code) => code !== "none");
  const named = fc.subarray(others);
  return codes(field).includes("none") ? fc.oneof(named, fc.constant(["none"])) : named;
}

function anyAnswer(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "yesNo":
      return fc.boolean();
    case "choice":
      return field.ownWords
        ? fc.oneof(fc.constantFrom(...codes(field)), fc.record({ ownWords: words }))
        : fc.constantFrom(...codes(field));
    case "choices":
      return someCodes(field);
    case "measure":
      return field.integer
        ? fc.integer({ min: field.min, max: field.max })
        : fc.double({ min: field.min, max: field.max, noNaN: true });
    case "computed":
      return fc.integer({ min: field.min, max: field.max });
    case "scale":
      return fc.integer({ min: 0, max: 10 });
    case "date":
      return day;
    case "text":
      return field.format === "nhsNumber" ? fc.constantFrom("9991230017", "9991309209") : words;
    case "tried":
      return fc.array(
        fc.record({
          treatment: fc.constantFrom(...codes(field)),
          weeks: fc.option(fc.integer({ min: 0, max: 2600 })),
          effect: fc.option(fc.constantFrom(...treatmentEffects)),
        }),
        { maxLength: 5 },
      );
    case "psfs":
      return fc.array(fc.record({ activity: words, score: fc.integer({ min: 0, max: 10 }) }), {
        maxLength: 5,
      });
  }
}

/** An answer that the field's schema accepts, by preference one at the threshold of a rule. */
export function answerTo(field: Field & { readonly id: FieldId }): fc.Arbitrary<unknown> {
  const near = thresholds.get(field.id);
  return near && field.kind !== "text"
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...near) }, { weight: 1, arbitrary: anyAnswer(field) })
    : anyAnswer(field);
}

type Model = Record<FieldId, fc.Arbitrary<unknown>>;

function recordOf(fields: readonly (Field & { readonly id: FieldId })[], asked: number): fc.Arbitrary<Facts> {
  const model = Object.fromEntries(
    fields.map((field) => [field.id, fc.option(answerTo(field), { nil: undefined, freq: asked })]),
  ) as Model;
  // Every arbitrary above gives answers of its own field; the schema is asked in a test.
  return fc.record(model).map((found) => {
    return Object.fromEntries(Object.entries(found).filter(([, answer]) => answer !== undefined)) as Facts;
  });
}

const readByRules = checklist.filter((field) => ruleFields.includes(field.id));

/** Answers to what the rules read: sparse ones, half ones and nearly complete ones. */
export const consultation: fc.Arbitrary<Facts> = fc.oneof(
  recordOf(readByRules, 1),
  recordOf(readByRules, 3),
  recordOf(readByRules, 20),
);

/** Answers to any field of the checklist. */
export const wholeConsultation: fc.Arbitrary<Facts> = fc.oneof(
  recordOf(checklist, 1),
  recordOf(checklist, 6),
);

export const someOrders = fc.subarray([...testIds]);
export const someMedicines = fc.subarray([...medicineIds]);

export const everything = { orders: testIds, medicines: medicineIds };

/** Everything requested at once, so that every request rule has its say. */
export const assessAll = (facts: Facts) => assess(facts, everything);

/**
 * Holds a guarantee to every sampled case. `faultIn` says what is wrong with a case, or nothing. The runner's
 * own `expect` keeps a record of each call, which is too much for hundreds of thousands of them.
 */
export function guarantee<Case extends readonly unknown[]>(
  arbitraries: { readonly [At in keyof Case]: fc.Arbitrary<Case[At]> },
  faultIn: (...found: Case) => string | undefined,
): void {
  const property = fc.property(fc.tuple<unknown[]>(...arbitraries), (found) => {
    // The tuple holds one value of each arbitrary, in their order.
    const fault = faultIn(...(found as unknown as Case));
    if (fault !== undefined) throw new Error(fault);
  });
  fc.assert(property, sample);
}
