import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type AllergyRecord, type AllergyState, patients, users } from "@/db/schema";
import type { PatientSearch } from "./search-text";
import type { PatientMatch, PatientRecord } from "./views";

const matchColumns = {
  id: patients.id,
  title: patients.title,
  givenName: patients.givenName,
  familyName: patients.familyName,
  dateOfBirth: patients.dateOfBirth,
  nhsNumber: patients.nhsNumber,
  sexAtBirth: patients.sexAtBirth,
  postcode: patients.postcode,
};

/** Inserts unless the practice already has the NHS number; says whether it did. */
export async function insertOnce(tx: Tx, row: typeof patients.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(patients)
    .values(row)
    .onConflictDoNothing({ target: [patients.organisationId, patients.nhsNumber] })
    .returning({ id: patients.id });
  return inserted.length === 1;
}

export async function findByNhsNumber(tx: Tx, organisationId: string, nhsNumber: string) {
  const [row] = await tx
    .select({ id: patients.id })
    .from(patients)
    .where(and(eq(patients.organisationId, organisationId), eq(patients.nhsNumber, nhsNumber)));
  return row;
}

/** One patient's record, or `undefined` where the practice has no such patient. */
export async function findRecord(
  tx: Tx,
  organisationId: string,
  patientId: string,
): Promise<PatientRecord | undefined> {
  const [row] = await tx
    .select({
      ...matchColumns,
      addressLines: patients.addressLines,
      phone: patients.phone,
      messageConsent: patients.messageConsent,
      interpreter: patients.interpreter,
      adjustments: patients.adjustments,
      deceasedOn: patients.deceasedOn,
      allergyState: patients.allergyState,
      allergies: patients.allergies,
      allergiesRecordedBy: users.displayName,
      allergiesRecordedAt: patients.allergiesRecordedAt,
    })
    .from(patients)
    .leftJoin(users, eq(users.id, patients.allergiesRecordedBy))
    .where(and(eq(patients.organisationId, organisationId), eq(patients.id, patientId)));
  return row;
}

const prefix = (column: typeof patients.familyName | typeof patients.givenName, typed: string) =>
  sql`lower(${column}) like ${`${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`}`;

function condition(search: PatientSearch): SQL | undefined {
  switch (search.by) {
    case "nhs-number":
      return sql`${patients.nhsNumber} like ${`${search.digits}%`}`;
    case "date-of-birth":
      return eq(patients.dateOfBirth, search.date);
    case "name": {
      const words = search.words.map((word) =>
        or(prefix(patients.familyName, word), prefix(patients.givenName, word)),
      );
      return and(...words);
    }
    case "everyone":
      return undefined;
  }
}

/** Matches in order of family name, given name, id; `after` is the last row of the page before. */
export async function search(
  tx: Tx,
  organisationId: string,
  wanted: PatientSearch,
  page: { size: number; after?: { familyName: string; givenName: string; id: string } | undefined },
): Promise<PatientMatch[]> {
  const { after } = page;
  const beyond = after
    ? sql`(lower(${patients.familyName}), lower(${patients.givenName}), ${patients.id}) > (lower(${after.familyName}), lower(${after.givenName}), ${after.id}::uuid)`
    : undefined;
  return tx
    .select(matchColumns)
    .from(patients)
    .where(and(eq(patients.organisationId, organisationId), condition(wanted), beyond))
    .orderBy(
      asc(sql`lower(${patients.familyName})`),
      asc(sql`lower(${patients.givenName})`),
      asc(patients.id),
    )
    .limit(page.size);
}

/** Sets the allergy record; says whether the patient exists here. */
export async function setAllergies(
  tx: Tx,
  organisationId: string,
  patientId: string,
  recorded: { state: AllergyState; list: readonly AllergyRecord[]; by: string; at: Date },
): Promise<boolean> {
  const changed = await tx
    .update(patients)
    .set({
      allergyState: recorded.state,
      allergies: recorded.list,
      allergiesRecordedBy: recorded.by,
      allergiesRecordedAt: recorded.at,
      version: sql`${patients.version} + 1`,
    })
    .where(and(eq(patients.organisationId, organisationId), eq(patients.id, patientId)))
    .returning({ id: patients.id });
  return changed.length === 1;
}
