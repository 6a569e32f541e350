import { expect, test } from "@playwright/test";
import { checklist, sections } from "@/lib/clinical/checklist/checklist";
import type { Field } from "@/lib/clinical/checklist/field";
import { letterHeadings } from "@/lib/clinical/checklist/letter-headings";
import { conditionOptions } from "@/lib/clinical/differentials/condition-options";
import { diagnoses } from "@/lib/clinical/differentials/diagnoses";
import { snomedIds } from "@/lib/clinical/differentials/snomed";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { contraindications } from "@/lib/clinical/investigations/contraindications";
import type { OrderRule } from "@/lib/clinical/investigations/order-rule";
import { followUps } from "@/lib/clinical/management/follow-up";
import { type ManagementItem, managementItems } from "@/lib/clinical/management/items";
import { safetyNets } from "@/lib/clinical/management/safety-net";
import type { MedicineRule } from "@/lib/clinical/medicines/medicine-rule";
import { medicineRules } from "@/lib/clinical/medicines/medicine-rules";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { incompleteRules } from "@/lib/clinical/rules/incomplete";
import type { RedFlag } from "@/lib/clinical/rules/rule";
import { urgencies } from "@/lib/clinical/rules/urgency";
import { sources } from "@/lib/clinical/sources";
import { asCoded, asData, citedIn, type Pathway, pathway } from "./pathway";

const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

const kindOf: Readonly<Record<string, Field["kind"]>> = {
  boolean: "yesNo",
  single: "choice",
  multi: "choices",
  integer: "measure",
  decimal: "measure",
  scale: "scale",
  date: "date",
  text: "text",
  nhs_number: "text",
  computed: "computed",
};

/** `allowed_values` as the file writes it, from what the code allows. */
function allowedValues(field: Field): string {
  switch (field.kind) {
    case "choice":
    case "choices":
    case "tried":
      return field.options.map((option) => option.code).join(";");
    case "measure":
    case "computed":
      return `${field.min}-${field.max}`;
    case "scale":
    case "psfs":
      return "0-10";
    default:
      return "";
  }
}

function writtenValues(field: Pathway["fields"][number]): string {
  if (field.id === "pain_worst_site")
    return pathway.fields.find((other) => other.id === "pain_sites")?.allowed_values ?? "";
  if (field.id === "working_diagnosis") return ids(pathway.differentials).join(";");
  return field.id === "nhs_number" ? "" : field.allowed_values;
}

test("the checklist has the fields of the pathway, in its order and sections", () => {
  expect(checklist.length).toBe(193);
  expect(ids(checklist)).toEqual(ids(pathway.fields));
  expect(sections).toEqual(pathway.sections);
});

for (const written of pathway.fields) {
  test(`${written.id} is the field of the pathway`, () => {
    const field: Field | undefined = checklist.find((each) => each.id === written.id);
    if (!field) throw new Error(`${written.id} is missing`);
    expect(field).toMatchObject({ section: written.section, label: written.label, why: written.why });
    expect(field.kind).toBe(written.input_type === "table" ? written.id : kindOf[written.input_type]);
    expect(allowedValues(field)).toBe(writtenValues(written));
    expect({ yes: "always", no: "no", conditional: "conditional" }[written.required]).toBe(field.required);
    expect("unit" in field ? field.unit : written.unit).toBe(written.unit);
    if (field.kind === "measure") expect(field.integer).toBe(written.input_type === "integer");
    expect(field.sources).toEqual(citedIn(written.source));
  });
}

test("every option has words of its own, and no code stands for a word", () => {
  for (const field of checklist) {
    if (!("options" in field)) continue;
    const labels = field.options.map((option) => option.label);
    expect(new Set(labels).size, field.id).toBe(labels.length);
    expect(
      labels.filter((label) => label.includes("_")),
      field.id,
    ).toEqual([]);
  }
});

test("the bibliography is that of the pathway", () => {
  expect(Object.entries(sources).map(([id, source]) => ({ id, ...source }))).toEqual(pathway.sources);
});

test("urgencies stand in the order of the pathway", () => {
  expect(urgencies).toEqual(pathway.meta.urgency_order);
});

test("red flags stand in the order of the pathway", () => {
  expect(redFlags.length).toBe(38);
  expect(ids(redFlags)).toEqual(ids(pathway.red_flags));
});

for (const written of pathway.red_flags) {
  test(`${written.id} is the red flag of the pathway`, () => {
    const flag: RedFlag | undefined = redFlags.find((each) => each.id === written.id);
    if (!flag) throw new Error(`${written.id} is missing`);
    expect(asData(flag.when)).toEqual(asCoded(written.when));
    expect(flag).toMatchObject({ label: written.label, urgency: written.urgency, advice: written.advice });
    expect(flag.suppressedBy).toEqual(written.suppressed_by);
    expect(flag.sources).toEqual(citedIn(written.evidence));
  });
}

test("request and medicine rules stand in the order of the pathway", () => {
  expect(ids(contraindications)).toEqual(ids(pathway.contraindication_rules));
  expect(ids(medicineRules)).toEqual(ids(pathway.medicine_rules));
  expect([contraindications.length, medicineRules.length]).toEqual([36, 22]);
});

for (const written of [...pathway.contraindication_rules, ...pathway.medicine_rules]) {
  test(`${written.id} is the rule of the pathway`, () => {
    const rules: readonly (OrderRule | MedicineRule)[] = [...contraindications, ...medicineRules];
    const rule = rules.find((each) => each.id === written.id);
    if (!rule) throw new Error(`${written.id} is missing`);
    expect(asData(rule.when)).toEqual(asCoded(written.when));
    expect([...rule.appliesTo].sort()).toEqual([...written.applies_to].sort());
    const { label, severity, override, message } = written;
    expect(rule).toMatchObject({ label, severity, override, message });
    expect(rule.sources).toEqual(citedIn(written.evidence));
  });
}

test("incomplete rules are those of the pathway", () => {
  const coded = incompleteRules.map(({ id, label, message, when }) => ({
    id,
    label,
    message,
    when: asData(when),
  }));
  expect(coded).toEqual(
    pathway.incomplete_rules.map(({ id, label, message, when }) => ({
      id,
      label,
      message,
      when: asCoded(when),
    })),
  );
});

test("the catalogue holds the tests of the pathway", () => {
  const written = pathway.investigations.map(({ when_indicated: indication, evidence, ...rest }) => ({
    ...rest,
    indication,
    sources: citedIn(evidence),
  }));
  const coded = investigations.map(
    ({ id, label, modality, ionising, notes, indication, sources: cited }) => ({
      id,
      label,
      modality,
      ionising,
      notes,
      indication,
      sources: cited,
    }),
  );
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(coded.sort(byId)).toEqual(written.sort(byId));
});

test("a working diagnosis is picked from the conditions of the pathway", () => {
  expect(conditionOptions).toEqual(pathway.differentials.map(({ id, label }) => ({ code: id, label })));
});

test("letter headings are those of the pathway, in its order", () => {
  expect(letterHeadings.slice(3).map((heading) => heading.label)).toEqual(
    pathway.referral_headings.unverified_section_list,
  );
});

test("each condition has the picture, tests and route of the pathway", () => {
  for (const {
    id,
    features,
    suggested_investigations,
    route,
    evidence,
    snomed_ct,
  } of pathway.differentials) {
    const diagnosis = diagnoses.find((each) => each.id === id);
    expect(diagnosis, id).toMatchObject({
      features,
      route,
      suggestedInvestigations: suggested_investigations,
      sources: citedIn(evidence),
    });
    expect(snomedIds[diagnosis?.id ?? "oa_hip"] ?? null, id).toBe(snomed_ct);
  }
  expect(diagnoses.length).toBe(pathway.differentials.length);
});

test("advice, safety net and follow-up are those of the pathway", () => {
  const items: readonly ManagementItem[] = managementItems;
  expect(
    items.map(({ id, text, printsOnLeaflet, note = "" }) => ({ id, text, printsOnLeaflet, note })),
  ).toEqual(
    pathway.management.map(({ id, text, prints_on_leaflet: printsOnLeaflet, note }) => ({
      id,
      text,
      printsOnLeaflet,
      note,
    })),
  );
  expect(safetyNets.map(({ id, text }) => ({ id, text }))).toEqual(
    pathway.safety_net.map(({ id, text }) => ({ id, text })),
  );
  expect(followUps.map(({ when, interval }) => ({ when, interval }))).toEqual(pathway.follow_up);
});
