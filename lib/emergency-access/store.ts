import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { emergencyAccesses, memberships, organisations, patients, users } from "@/db/schema";

export type AccessRow = typeof emergencyAccesses.$inferSelect;

/**
 * Does `work` inside the walls of another organisation and comes back. The only step over the walls there is: its
 * callers have either nothing but a yes or no to take back, or an emergency access that is on record.
 */
export async function insideOf<T>(
  tx: Tx,
  organisations: { readonly there: string; readonly home: string },
  work: () => Promise<T>,
): Promise<T> {
  await actFor(tx, organisations.there);
  const result = await work();
  await actFor(tx, organisations.home);
  return result;
}

export async function practiceIds(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.kind, "practice"));
  return rows.map(({ id }) => id);
}

export async function findPatient(
  tx: Tx,
  organisationId: string,
  who: { nhsNumber: string; dateOfBirth: string },
): Promise<string | undefined> {
  const [patient] = await tx
    .select({ id: patients.id })
    .from(patients)
    .where(
      and(
        eq(patients.organisationId, organisationId),
        eq(patients.nhsNumber, who.nhsNumber),
        eq(patients.dateOfBirth, who.dateOfBirth),
      ),
    );
  return patient?.id;
}

/** The e-mail address of whoever answers for privacy there; the organisation's own where nobody does. */
export async function privacyLeadOf(tx: Tx, organisationId: string): Promise<string> {
  const [lead] = await tx
    .select({ email: users.email })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.disabledAt)))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.role, "auditor"),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(users.email)
    .limit(1);
  if (lead) {
    return lead.email;
  }
  const [practice] = await tx
    .select({ email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return practice?.email ?? "";
}

/** How many of the practice's nobody has reviewed yet. */
export async function unreviewedOf(tx: Tx, organisationId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(emergencyAccesses)
    .where(and(eq(emergencyAccesses.organisationId, organisationId), isNull(emergencyAccesses.reviewedAt)));
  return row?.count ?? 0;
}

export async function insert(tx: Tx, row: typeof emergencyAccesses.$inferInsert): Promise<void> {
  await tx.insert(emergencyAccesses).values(row);
}

/** One that the acting person opened, or that the acting practice answers for. */
export async function find(tx: Tx, id: string): Promise<AccessRow | undefined> {
  const [row] = await tx.select().from(emergencyAccesses).where(eq(emergencyAccesses.id, id));
  return row;
}

/** The practice's, those without a review first, then newest first. */
export function ofPractice(tx: Tx, organisationId: string) {
  return tx
    .select({
      id: emergencyAccesses.id,
      patientId: emergencyAccesses.patientId,
      signature: emergencyAccesses.signature,
      organisationName: organisations.name,
      reason: emergencyAccesses.reason,
      openedAt: emergencyAccesses.openedAt,
      reviewedAt: emergencyAccesses.reviewedAt,
      reviewNote: emergencyAccesses.reviewNote,
      reviewedBy: users.displayName,
    })
    .from(emergencyAccesses)
    .innerJoin(organisations, eq(organisations.id, emergencyAccesses.openedForOrganisationId))
    .leftJoin(users, eq(users.id, emergencyAccesses.reviewedBy))
    .where(eq(emergencyAccesses.organisationId, organisationId))
    .orderBy(sql`${emergencyAccesses.reviewedAt} is not null`, desc(emergencyAccesses.openedAt))
    .limit(200);
}

/** Those of one patient, newest first, for the practice's own page of the patient. */
export function ofPatient(tx: Tx, organisationId: string, patientId: string) {
  return tx
    .select({ signature: emergencyAccesses.signature, openedAt: emergencyAccesses.openedAt })
    .from(emergencyAccesses)
    .where(
      and(eq(emergencyAccesses.organisationId, organisationId), eq(emergencyAccesses.patientId, patientId)),
    )
    .orderBy(desc(emergencyAccesses.openedAt));
}

export async function review(
  tx: Tx,
  id: string,
  told: { reviewedBy: string; reviewedAt: Date; reviewNote: string },
): Promise<void> {
  await tx.update(emergencyAccesses).set(told).where(eq(emergencyAccesses.id, id));
}

async function actFor(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.organisation_id', ${organisationId}, true)`);
}
