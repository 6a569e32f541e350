import { z } from "zod";
import { painSites, sides } from "@/lib/clinical/checklist/pain";

/** What kinds of letter there are. The kind decides the order of the clinical sections, never what is true. */
export const letterKinds = [
  "referral-physiotherapy",
  "referral-occupational-therapy",
  "referral-orthopaedics",
  "request-imaging",
  "request-blood",
  "consultation-summary",
  "referral-answer",
  "referral-outcome",
  "advice-request",
  "patient-copy",
] as const;

/** The longest run of text one place in a letter may hold: about ten pages. */
const longestText = 40_000;

const printed = z.string().max(longestText);
const named = z.strictObject({ term: printed, text: printed });

/** Rows of a table hold as many cells as there are columns. */
const tableSchema = z
  .strictObject({
    kind: z.literal("table"),
    columns: z
      .array(
        z.strictObject({ label: printed, align: z.enum(["start", "end"]), share: z.number().positive() }),
      )
      .min(1),
    rows: z.array(z.array(printed)),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
    message: "A row of a table has another number of cells than the table has columns",
  });

const site = z.enum(painSites.map(({ code }) => code));

/** Where it hurts, to be drawn. The codes are stored; the drawing is made from them whenever it is shown. */
const painMapBlockSchema = z.strictObject({
  kind: z.literal("painMap"),
  heading: printed,
  /** The marked places in words. */
  places: printed,
  /** How to read the drawing. */
  key: printed,
  /** What is heard in place of the drawing. */
  alt: printed,
  side: z.enum(sides.map(({ code }) => code)).nullable(),
  sites: z.array(site),
  worst: site.nullable(),
});

const blockSchema = z.union([
  /** `lead` is printed before the text, followed by a colon. */
  z.strictObject({ kind: z.literal("paragraph"), lead: printed.nullable(), text: printed }),
  z.strictObject({ kind: z.literal("list"), lead: printed.nullable(), items: z.array(printed).min(1) }),
  z.strictObject({
    kind: z.literal("terms"),
    columns: z.union([z.literal(1), z.literal(2)]),
    items: z.array(named).min(1),
  }),
  tableSchema,
  /** Whole-number scores, drawn on their scale beside the number. */
  z.strictObject({
    kind: z.literal("scores"),
    heading: printed,
    items: z
      .array(z.strictObject({ label: printed, value: z.number(), min: z.number(), max: z.number() }))
      .min(1),
  }),
  painMapBlockSchema,
]);

const sectionSchema = z.strictObject({
  id: z.string(),
  heading: printed,
  /** Never empty: a heading under which nothing was recorded says so. */
  blocks: z.array(blockSchema).min(1),
});

/** A letter as plain data, as it is stored beside its PDF. Everything a person reads is a ready-made string. */
export const letterModelSchema = z.strictObject({
  kind: z.enum(letterKinds),
  title: printed,
  language: z.literal("en-GB"),
  /** When it was issued (UTC); the PDF carries this time and no other. */
  issuedAt: z.iso.datetime(),
  /** The same as people read it: "16-Jul-2026, 10:42". */
  dated: printed,
  version: z.int().positive(),
  receiptNumber: z.string().nullable(),
  draft: z.boolean(),
  /** Which reader this copy is for, as it prints; null for the letter itself. */
  copyFor: printed.nullable().default(null),
  letterhead: z.strictObject({
    name: printed,
    addressLines: z.array(printed),
    phone: printed,
    odsCode: printed,
    /** False on headed paper: the space on top stays free. */
    shown: z.boolean().default(true),
    logo: z
      .strictObject({ png: z.base64(), widthMm: z.number().positive(), heightMm: z.number().positive() })
      .nullable()
      .default(null),
  }),
  recipient: z
    .strictObject({ service: printed, organisation: printed, addressLines: z.array(printed) })
    .nullable(),
  patient: z.strictObject({
    /** "SURNAME, Given (Title)". */
    name: printed,
    /** "14-Jul-1945 (81y)". */
    born: printed,
    /** "999 123 4567". */
    nhsNumber: printed,
    sex: printed,
    address: printed,
    phone: printed,
    allergies: printed,
  }),
  /** The box on top of every letter. */
  headline: z.strictObject({ question: printed, redFlags: printed, wants: printed }),
  urgency: z.strictObject({ label: printed, reason: printed }).nullable(),
  sections: z.array(sectionSchema),
  /** `at` is `null` while nobody has signed. */
  signature: z.strictObject({
    name: printed,
    profession: printed,
    registration: printed,
    organisation: printed,
    contact: printed,
    at: printed.nullable(),
  }),
  distribution: z.array(printed),
  notes: z.array(printed),
  /** The page where anybody can check the letter by its code; `null` for letters that are not kept as sent. */
  verification: z.strictObject({ code: printed, address: printed }).nullable().default(null),
});

export type LetterModel = z.infer<typeof letterModelSchema>;
export type LetterKind = (typeof letterKinds)[number];
export type LetterSection = LetterModel["sections"][number];
export type LetterBlock = LetterSection["blocks"][number];
