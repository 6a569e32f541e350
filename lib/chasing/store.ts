import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type ChaseSubject, chases, reconciliations, referrals, type ServiceKind } from "@/db/schema";
import type { RowPosition } from "@/lib/platform/list-page";

/** Whose deadlines: an organisation's, or of a service's those of one kind. */
interface ChasesOf {
  readonly organisationId: string;
  readonly kind: ServiceKind | undefined;
}

/** Which part of the list: as many rows as that, after a row, and only one step of chasing. */
interface Part {
  readonly size: number;
  readonly level?: number | undefined;
  readonly after?: (RowPosition & { readonly level: number }) | undefined;
}

interface ChasedPatient {
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
}

/**
 * What is past its date and of which the organisation was told, with the highest step that was taken. Highest step
 * first, then longest past.
 */
export function chasesOf(tx: Tx, of: ChasesOf, now: Date, part: Part) {
  const { after } = part;
  const { id, dueAt, level, toUserId, madeAt } = chases;
  const told = tx
    .select({ id, dueAt, level, toUserId, madeAt })
    .from(chases)
    .where(
      and(
        eq(chases.subject, sql`late.subject`),
        eq(chases.subjectId, sql`late.id`),
        eq(chases.dueAt, sql`late.due_at`),
        eq(chases.toOrganisationId, of.organisationId),
        part.level ? eq(chases.level, sql`${part.level}`) : undefined,
      ),
    )
    .orderBy(desc(level))
    .limit(1)
    .as("told");
  return tx
    .select({
      id: told.id,
      subject: sql<ChaseSubject>`late.subject`,
      subjectId: sql<string>`late.id`,
      reference: sql<string | null>`late.reference`,
      patient: sql<ChasedPatient | null>`late.patient`,
      dueAt: told.dueAt,
      level: told.level,
      toUserId: told.toUserId,
      madeAt: told.madeAt,
    })
    .from(sql`(${lateSubjects(of, now)}) as late`)
    .innerJoinLateral(told, sql`true`)
    .where(
      after &&
        sql`(-${told.level}, ${told.dueAt}, ${told.id})
          > (${-after.level}::int, ${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy(desc(told.level), asc(told.dueAt), asc(told.id))
    .limit(part.size);
}

/**
 * What is past its date and not finished at an organisation, by the indexes of what is late. The practice has the
 * patient's name from its own record, a service as it was sent.
 */
function lateSubjects(of: ChasesOf, now: Date): SQL {
  const us = sql`${of.organisationId}::uuid`;
  const isLate = sql`s.next_step <> 'none' and s.due_at <= ${now.toISOString()}::timestamptz`;
  const kind = of.kind ?? null;
  const ofKind = sql`(${kind}::text is null or s.kind = ${kind}::text)`;
  const named = sql`json_build_object('title', p.title, 'givenName', p.given_name, 'familyName', p.family_name)`;
  const patient = sql`patients p on p.organisation_id = s.organisation_id and p.id = s.patient_id`;
  return sql`
    select 'referral' as subject, s.id, s.due_at, s.receipt_number as reference,
      case when p.id is null then s.sent_patient::json else ${named} end as patient
    from referrals s left join ${patient}
    where (s.organisation_id = ${us} or s.owner_organisation_id = ${us}) and ${isLate} and ${ofKind}
    union all
    select 'investigation', s.id, s.due_at, s.receipt_number, ${named}
    from investigation_requests s join ${patient} where s.organisation_id = ${us} and ${isLate}
    union all
    select 'advice', s.id, s.due_at, null, case when p.id is not null then ${named} end
    from advice_requests s left join ${patient}
    where (s.organisation_id = ${us} or s.owner_organisation_id = ${us}) and ${isLate} and ${ofKind}
    union all
    select 'promise', s.id, s.due_at, null, ${named}
    from promises s join ${patient}
    where s.organisation_id = ${us} and s.kept_at is null and s.due_at <= ${now.toISOString()}::timestamptz`;
}

/** The last fourteen lines, newest day first, the practice's before the service's. */
export function lastReconciliations(tx: Tx, organisationId: string) {
  return tx
    .select()
    .from(reconciliations)
    .where(eq(reconciliations.organisationId, organisationId))
    .orderBy(desc(reconciliations.onDate), reconciliations.side)
    .limit(14);
}

/** The last line of one side; `undefined` before the first was drawn. */
export async function lastReconciliation(
  tx: Tx,
  organisationId: string,
  side: (typeof reconciliations.$inferSelect)["side"],
) {
  const [line] = await tx
    .select()
    .from(reconciliations)
    .where(and(eq(reconciliations.organisationId, organisationId), eq(reconciliations.side, side)))
    .orderBy(desc(reconciliations.onDate))
    .limit(1);
  return line;
}

/** Of those referrals the ones that may be read, by their receipt numbers, oldest first. */
export async function receiptsOf(tx: Tx, referralIds: readonly string[]) {
  return referralIds.length === 0
    ? []
    : tx
        .select({ id: referrals.id, receiptNumber: referrals.receiptNumber })
        .from(referrals)
        .where(inArray(referrals.id, referralIds))
        .orderBy(asc(referrals.sentAt));
}
