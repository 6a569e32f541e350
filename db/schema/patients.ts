import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type SexAtBirth, sexes } from "@/lib/clinical/checklist/sexes";
import { instant, oneOf, organisationId } from "./columns";
import { organisations } from "./organisations";
import { users } from "./users";

export type { SexAtBirth };

/** Three states on purpose: an empty list never means "none known". */
export const allergyStates = ["not_recorded", "none_known", "known"] as const;
export type AllergyState = (typeof allergyStates)[number];

export interface AllergyRecord {
  readonly substance: string;
  readonly reaction: string | null;
}

/** A patient as registered at one practice. */
export const patients = pgTable(
  "patients",
  {
    organisationId: organisationId().references(() => organisations.id),
    id: uuid().notNull(),
    nhsNumber: text().notNull(),
    title: text(),
    givenName: text().notNull(),
    familyName: text().notNull(),
    dateOfBirth: date({ mode: "string" }).notNull(),
    sexAtBirth: text({ enum: sexes }).notNull(),
    addressLines: text().array().notNull(),
    postcode: text().notNull(),
    phone: text(),
    messageConsent: text({ enum: ["yes", "no"] }),
    interpreter: text(),
    adjustments: text(),
    allergyState: text({ enum: allergyStates }).notNull(),
    allergies: jsonb().$type<readonly AllergyRecord[]>().notNull().default([]),
    allergiesRecordedBy: uuid().references(() => users.id),
    allergiesRecordedAt: instant(),
    deceasedOn: date({ mode: "string" }),
    version: integer().notNull().default(1),
    registeredBy: uuid()
      .notNull()
      .references(() => users.id),
    registeredAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("patients_nhs_number").on(table.organisationId, table.nhsNumber),
    oneOf("patients_sex", "sex_at_birth", sexes),
    oneOf("patients_allergy_state", "allergy_state", allergyStates),
    check("patients_nhs_number_form", sql`${table.nhsNumber} ~ '^[0-9]{10}$'`),
    check(
      "patients_known_allergies",
      sql`(${table.allergyState} = 'known') = (${table.allergies} <> '[]'::jsonb)`,
    ),
    // Serves: find by family name as typed so far, within the practice.
    index("patients_by_family_name").on(
      table.organisationId,
      sql`lower(${table.familyName}) text_pattern_ops`,
      table.id,
    ),
    // Serves: find by given name as typed so far, within the practice.
    index("patients_by_given_name").on(
      table.organisationId,
      sql`lower(${table.givenName}) text_pattern_ops`,
      table.id,
    ),
    // Serves: find by date of birth, within the practice.
    index("patients_by_date_of_birth").on(table.organisationId, table.dateOfBirth),
  ],
);
