import { z } from "zod";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { dayInFull } from "@/lib/clinical/dates";
import { type LeafletChoice, type LeafletPart, leaflet } from "@/lib/clinical/leaflet";
import { clinicDay } from "@/lib/platform/clock";
import { letterHead } from "./letter-parts";
import type { LetterIssue, LetterOrganisation, LetterPatient } from "./letter-source";
import { footOf, metadataOf, type Page } from "./page";

const printed = z.string().max(2_000);
const partSchema = z.strictObject({ title: printed.nullable(), lines: z.array(printed).min(1) });

/** What the patient takes home, as plain data. */
export const leafletModelSchema = z.strictObject({
  title: printed,
  language: z.literal("en-GB"),
  issuedAt: z.iso.datetime(),
  largePrint: z.boolean(),
  practice: printed,
  /** Whom it is for, from whom, and when. */
  opening: printed,
  patient: z.strictObject({ name: printed, born: printed, nhsNumber: printed }),
  /** Set in a heavy frame, first of the warnings. */
  emergency: partSchema,
  warnings: z.array(partSchema),
  advice: z.array(partSchema),
  contact: z.array(partSchema),
  notes: z.array(printed),
});

export type LeafletModel = z.infer<typeof leafletModelSchema>;

export interface PatientLeafletSource {
  readonly patient: LetterPatient;
  readonly practice: LetterOrganisation;
  readonly facts: Facts;
  readonly choice: Omit<LeafletChoice, "practice">;
  readonly largePrint: boolean;
  readonly issue: Pick<LetterIssue, "at">;
}

/** The leaflet of one patient: set lines only, so nothing that was said in the consultation can get into it. */
export function patientLeaflet(source: PatientLeafletSource): LeafletModel {
  const { patient, practice, facts, choice, largePrint, issue } = source;
  const head = letterHead(
    { ...issue, version: 1, receiptNumber: null, draft: false },
    practice,
    null,
    patient,
  );
  const parts = leaflet(facts, { ...choice, practice });
  const [emergency, ...warnings] = parts.safetyNet.map(printedPart);
  if (!emergency) throw new Error("A leaflet without its emergency lines must not be printed");
  return {
    title: "Your hip pain",
    language: "en-GB",
    issuedAt: head.issuedAt,
    largePrint,
    practice: practice.name,
    opening: `For ${patient.givenName} ${patient.familyName}, from ${practice.name}, ${dayInFull(clinicDay(issue.at))}`,
    patient: { name: head.patient.name, born: head.patient.born, nhsNumber: head.patient.nhsNumber },
    emergency,
    warnings,
    advice: parts.advice.map(printedPart),
    contact: parts.contact.map(printedPart),
    notes: ["This leaflet awaits sign-off by a clinical safety officer. Not for use with real patients."],
  };
}

function printedPart({ title, lines }: LeafletPart): LeafletModel["emergency"] {
  return { title: title ?? null, lines: [...lines] };
}

/** The leaflet as its template prints it. */
export function leafletPage(model: LeafletModel): Page {
  const data = {
    ...model,
    documentTitle: `${model.title}, ${model.practice}`,
    metadata: metadataOf(model.issuedAt),
    adviceHeading: "What can help",
    warningsHeading: "When to get help",
    adviceLines: model.advice.flatMap(({ lines }) => lines),
    foot: footOf(model.patient, false),
  };
  const bullets = (lines: readonly string[]) => lines.map((line) => `• ${line}`);
  const texts = (parts: readonly LeafletModel["emergency"][]) =>
    parts.flatMap(({ title, lines }) => [
      ...(title === null ? [] : [title]),
      ...(lines.length === 1 ? lines : bullets(lines)),
    ]);
  return {
    template: "leaflet",
    data,
    texts: [
      data.title,
      data.opening,
      ...model.notes,
      ...(data.adviceLines.length > 0 ? [data.adviceHeading, ...bullets(data.adviceLines)] : []),
      data.warningsHeading,
      ...texts([model.emergency, ...model.warnings, ...model.contact]),
    ],
  };
}
