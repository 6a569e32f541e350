import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type ChecklistField, checklist } from "@/lib/clinical/checklist/checklist";
import { isPrivateFlag } from "@/lib/clinical/red-flags/never-printed";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { type DocumentSource, readReferralDocument, referralDocument } from "@/lib/fhir";
import { letterModelSchema, plainTexts } from "@/lib/letters";
import { wholeConsultation } from "../clinical/arbitrary-facts";
import { isSnomedId, lintFaults, validatorFaults } from "./document-faults";
import { documentOf, vignetteDocument } from "./document-sources";

const vignettes = ["V01", "V02", "V03", "V04", "V05", "V06"];
const kinds = ["physiotherapy", "occupational_therapy", "orthopaedics"] as const;
const fields: readonly ChecklistField[] = checklist;

/** The answers that the letter prints, and so the document may carry. */
function carried({ visit, sectionOf }: DocumentSource): Record<string, unknown> {
  const facts: Readonly<Record<string, unknown>> = visit.facts;
  return Object.fromEntries(
    fields
      .filter(({ id, from }) => from === "answer" && sectionOf(id) && isSaid(facts[id]))
      .map(({ id }) => [id, facts[id]]),
  );
}

const isSaid = (value: unknown) => value !== undefined && !(typeof value === "string" && /^\s*$/.test(value));

function observations(text: string): Record<string, unknown>[] {
  return JSON.parse(text)
    .entry.map(({ resource }: { resource: Record<string, unknown> }) => resource)
    .filter(({ resourceType }: { resourceType: string }) => resourceType === "Observation");
}

for (const kind of kinds) {
  test(`${kind}: the document of every vignette is valid, and reads back equal field by field`, () => {
    for (const id of vignettes) {
      const source = vignetteDocument(id, kind);
      const text = referralDocument(source);
      expect(validatorFaults(text), id).toEqual([]);
      expect(lintFaults(text), id).toEqual([]);
      const read = readReferralDocument(text);
      expect(letterModelSchema.parse(read.letter), id).toEqual(source.letter);
      expect(read.answers, id).toEqual(carried(source));
      const { patient } = source;
      expect(read.patient).toEqual({
        title: patient.title,
        givenName: patient.givenName,
        familyName: patient.familyName,
        dateOfBirth: patient.dateOfBirth,
        nhsNumber: patient.nhsNumber,
        gender: patient.sexAtBirth,
        addressLines: patient.addressLines,
        postcode: patient.postcode,
        phone: patient.phone,
      });
      expect(read.referral).toEqual({
        receiptNumber: source.letter.receiptNumber,
        question: source.referral.question,
        urgency: source.referral.urgency,
      });
      expect(read.tests.map(({ label, receiptNumber }) => ({ label, receiptNumber }))).toEqual(
        source.tests.map(({ label, receiptNumber }) => ({ label, receiptNumber })),
      );
    }
  });
}

test("any answers give a valid document that reads back equal, and what was not asked never reads as no", () => {
  const runs = Number(process.env.COXA_SOAK_RUNS ?? 120);
  test.setTimeout(60_000 + runs * 500);
  let count = 0;
  const holds = fc.property(wholeConsultation, (facts) => {
    const source = documentOf(facts);
    const text = referralDocument(source);
    // The validator is by far the slowest; a soak shows it every tenth document.
    const validated = runs <= 1000 || count++ % 10 === 0 ? validatorFaults(text) : [];
    const faults = [...validated, ...lintFaults(text), ...differences(source, text)];
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join("\n"));
  });
  fc.assert(holds, { seed: 6, numRuns: runs });
});

/** Where a document says something else than its source: answers, the letter, and every false that nobody said. */
function differences(source: DocumentSource, text: string): string[] {
  const read = readReferralDocument(text);
  const letter = letterModelSchema.parse(read.letter);
  const answers: Readonly<Record<string, unknown>> = read.answers;
  const wanted = carried(source);
  const excluded = new Set<string>(source.visit.assessment.excluded.map(({ id }) => id));
  const noes = observations(text)
    .filter(({ valueBoolean }) => valueBoolean === false)
    .map(({ code }) => (code as { coding: [{ code: string }] }).coding[0].code);
  return [
    ...(isDeepStrictEqual(letter, source.letter) ? [] : ["the letter reads otherwise"]),
    ...Object.keys({ ...wanted, ...answers }).filter((id) => !isDeepStrictEqual(wanted[id], answers[id])),
    ...noes
      .filter((code) => !excluded.has(code) && wanted[code] !== false)
      .map((code) => `${code} reads as no`),
  ];
}

test("what is for the record alone is in no document, nor any red flag that would tell it", () => {
  const source = documentOf({ nai_concern: true, age_years: 3, limp_days: 2 });
  const text = referralDocument(source);
  const hidden = redFlags.filter(({ id }) => isPrivateFlag(id));
  expect(hidden.length).toBeGreaterThan(0);
  expect(text).not.toContain("nai_concern");
  for (const { id, label } of hidden) {
    expect(text).not.toContain(id);
    expect(text).not.toContain(label);
  }
});

test("a red flag that is open has no value but a reason for that; only one that is present is an active flag", () => {
  const source = vignetteDocument("V02", "orthopaedics");
  const { assessment } = source.visit;
  const text = referralDocument(source);
  const byCode = new Map(
    observations(text).map((found) => [(found.code as { coding: [{ code: string }] }).coding[0].code, found]),
  );
  const open = assessment.notExcluded.filter(({ id }) => !isPrivateFlag(id));
  expect(open.length).toBeGreaterThan(0);
  for (const { id } of open) {
    expect(byCode.get(id)).toMatchObject({ dataAbsentReason: { coding: [{ code: "unknown" }] } });
    expect(byCode.get(id)).not.toHaveProperty("valueBoolean");
  }
  for (const { id } of assessment.excluded.filter(({ id }) => !isPrivateFlag(id))) {
    expect(byCode.get(id)).toMatchObject({ valueBoolean: false });
  }
  const flags = JSON.parse(text).entry.filter(
    ({ resource }: { resource: { resourceType: string } }) => resource.resourceType === "Flag",
  );
  expect(flags).toHaveLength(assessment.redFlags.filter(({ id }) => !isPrivateFlag(id)).length);
});

test("three states of allergies stay three", () => {
  const source = vignetteDocument("V01", "physiotherapy");
  const reasonOf = (patient: Partial<DocumentSource["patient"]>) => {
    const text = referralDocument({ ...source, patient: { ...source.patient, ...patient } });
    expect(lintFaults(text)).toEqual([]);
    const { section } = JSON.parse(text).entry[0].resource;
    const { emptyReason, entry } = section.find(({ id }: { id: string }) => id === "allergies");
    return emptyReason?.coding[0].code ?? `${entry.length} known`;
  };
  expect(reasonOf({ allergyState: "not_recorded" })).toBe("notasked");
  expect(reasonOf({ allergyState: "none_known" })).toBe("nilknown");
  const allergies = [{ substance: "Penicillin", reaction: "Rash" }];
  expect(reasonOf({ allergyState: "known", allergies })).toBe("1 known");
});

test("nasty words stay words: markup, quotes and backslashes read back as they were", () => {
  const nasty = `</div><script>alert("1")</script> &amp; {"a": \\u0000} ]]> – "x" 'y'\n\nnew line\ttab`;
  const source = documentOf({ patient_goals: nasty, working_diagnosis: { ownWords: nasty.slice(0, 100) } });
  const text = referralDocument(source);
  expect(lintFaults(text)).toEqual([]);
  expect(readReferralDocument(text).answers.patient_goals).toBe(nasty);
  expect(letterModelSchema.parse(readReferralDocument(text).letter)).toEqual(source.letter);
});

test("what Coxa did not write is refused rather than guessed at", () => {
  const text = referralDocument(vignetteDocument("V01", "physiotherapy"));
  for (const other of [
    "",
    "{}",
    "not json",
    JSON.stringify({ resourceType: "Bundle", type: "document", entry: [] }),
    text.replace("<dl class", "<img class"),
    text.replaceAll('"linkId":"laterality"', '"linkId":"unheard_of"'),
    text.replaceAll('"code":"laterality.right"', '"code":"laterality.upwards"'),
  ]) {
    expect(other).not.toBe(text);
    expect(() => readReferralDocument(other)).toThrow();
  }
});

test("the same source gives the same bytes, and a part of a letter keeps its id", () => {
  const make = () => referralDocument(vignetteDocument("V03", "orthopaedics"));
  expect(make()).toBe(make());
});

test("the faults that the checks look for are found", () => {
  const text = referralDocument(vignetteDocument("V01", "physiotherapy"));
  const spoilt = (change: (bundle: ReturnType<typeof JSON.parse>) => void) => {
    const bundle = JSON.parse(text);
    change(bundle);
    const changed = JSON.stringify(bundle);
    return [...validatorFaults(changed), ...lintFaults(changed)];
  };
  const patientOf = (bundle: ReturnType<typeof JSON.parse>) => bundle.entry[1].resource;
  const faults = [
    (bundle: ReturnType<typeof JSON.parse>) => delete bundle.entry[0].resource.status,
    (bundle: ReturnType<typeof JSON.parse>) => Object.assign(patientOf(bundle), { gender: "woman" }),
    (bundle: ReturnType<typeof JSON.parse>) => Object.assign(patientOf(bundle), { birthDate: "1945-02-30" }),
    (bundle: ReturnType<typeof JSON.parse>) => Object.assign(patientOf(bundle), { telecom: [] }),
    (bundle: ReturnType<typeof JSON.parse>) => Object.assign(patientOf(bundle), { nickname: "Mo" }),
    (bundle: ReturnType<typeof JSON.parse>) => bundle.entry.splice(1, 1),
    (bundle: ReturnType<typeof JSON.parse>) =>
      Object.assign(bundle.entry[0].resource.section[0].text, {
        div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>1</script></div>',
      }),
  ];
  for (const change of faults) {
    expect(spoilt(change), String(change)).not.toEqual([]);
  }
  expect(isSnomedId("306181000")).toBe(false);
  expect(plainTexts("a\u0000b\u202Ec")).toBe("abc");
});
