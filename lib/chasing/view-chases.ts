import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type ChaseSubject, chases, reconciliations } from "@/db/schema";
import { rowPosition } from "@/lib/clinical/storable-time";
import { query } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { listPage } from "@/lib/platform/list-page";
import { roleMay } from "@/lib/platform/permissions";
import { ok } from "@/lib/platform/result";
import { kindDecidedBy } from "@/lib/referrals";

const pageSize = 25;

export const viewChasesInput = z.strictObject({
  level: z.coerce.number().int().min(1).max(3).optional(),
  /** From which row on. */
  after: rowPosition.extend({ level: z.coerce.number().int().min(1).max(3) }).optional(),
});

/**
 * What the actor's organisation was told about passed deadlines that still stand: each subject once with the highest
 * step that was taken, highest first, then longest past, page by page; and the last reconciliation lines. A triager
 * sees those of her kind; who may not open a record sees no name.
 */
export const viewChases = query({
  name: "chase.view",
  input: viewChasesInput,
  async run({ tx, actor, input, now }) {
    const late = lateSubjects(actor, now);
    const { after } = input;
    const { id, dueAt, level, toUserId, madeAt } = chases;
    const told = tx
      .select({ id, dueAt, level, toUserId, madeAt })
      .from(chases)
      .where(
        and(
          eq(chases.subject, sql`late.subject`),
          eq(chases.subjectId, sql`late.id`),
          eq(chases.dueAt, sql`late.due_at`),
          eq(chases.toOrganisationId, actor.organisationId),
          input.level ? eq(chases.level, sql`${input.level}`) : undefined,
        ),
      )
      .orderBy(desc(level))
      .limit(1)
      .as("told");
    const found = await tx
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
      .from(sql`(${late}) as late`)
      .innerJoinLateral(told, sql`true`)
      .where(
        after &&
          sql`(-${told.level}, ${told.dueAt}, ${told.id})
            > (${-after.level}::int, ${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      )
      .orderBy(desc(told.level), asc(told.dueAt), asc(told.id))
      .limit(pageSize + 1);
    const { rows, next } = listPage(found, pageSize, ({ dueAt }) => dueAt);
    const lines = await tx
      .select()
      .from(reconciliations)
      .where(eq(reconciliations.organisationId, actor.organisationId))
      .orderBy(desc(reconciliations.onDate), reconciliations.side)
      .limit(14);
    const mayName = roleMay(actor.role, "referral.view");
    return ok({
      now,
      laterPage: after !== undefined,
      next: next && { ...next, level: rows.at(-1)?.level ?? 1 },
      chases: rows.map((row) => ({ ...row, patient: mayName ? row.patient : null, mayOpen: mayName })),
      reconciliation: lines,
    });
  },
});

interface ChasedPatient {
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
}

/**
 * What is past its date and not finished at an organisation, by the indexes of what is late. The practice has the
 * patient's name from its own record, a service as it was sent.
 */
function lateSubjects({ organisationId, role }: Actor, now: Date): SQL {
  const us = sql`${organisationId}::uuid`;
  const isLate = sql`s.next_step <> 'none' and s.due_at <= ${now.toISOString()}::timestamptz`;
  const kind = kindDecidedBy(role) ?? null;
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
