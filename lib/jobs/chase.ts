import { sql } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";
import { inOrganisation } from "@/lib/platform/database";
import { idFor } from "@/lib/platform/ids";
import { tell } from "@/lib/platform/outbox";
import { machineId } from "./machine-id";

/** Hours after a deadline until the deputy is told, and until it is on the practice's duty list. */
const hours = {
  emergency_same_day: { deputy: 1, dutyList: 2 },
  very_urgent_48h: { deputy: 2, dutyList: 8 },
  urgent: { deputy: 4, dutyList: 24 },
  routine: { deputy: 24, dutyList: 72 },
} as const;

const paces = sql.join(
  Object.entries(hours).map(
    ([pace, { deputy, dutyList }]) => sql`(${pace}, ${deputy}::int, ${dutyList}::int)`,
  ),
  sql`, `,
);

interface Told extends Record<string, unknown> {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  /** What is chased, by which date, and how far: the same for the same chase in a restored database. */
  readonly step: string;
  readonly reference: string;
  readonly address: string;
}

/**
 * Looks after every deadline of an organisation that has passed: reminds the owner, then tells the deputy, then the
 * practice's duty list. However often it runs, each step happens once in effect. Returns how many were new.
 */
export function chase(db: Database, organisationId: string, now: Date): Promise<number> {
  return inOrganisation(db, organisationId, machineId, async (tx) => {
    const told = await writeChases(tx, organisationId, now);
    for (const { id, level, step, reference, address } of told) {
      await tell(tx, {
        organisationId,
        id: idFor(`chase:${step}`),
        tells: `chase:${id}`,
        kind: level === 1 ? "reminder" : level === 2 ? "escalation" : "duty_list",
        address,
        reference,
        at: now,
      });
    }
    return told.length;
  });
}

async function writeChases(tx: Tx, organisationId: string, now: Date): Promise<readonly Told[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const us = sql`${organisationId}::uuid`;
  return tx.execute<Told>(sql`
    with due as (
      select 'referral' as subject, r.id, r.organisation_id, r.owner_user_id, r.due_at,
        r.urgency, coalesce(r.receipt_number, 'draft') as reference,
        case when r.owner_organisation_id = r.organisation_id then o.deputy_user_id
          else coalesce(s.deputy_user_id, theirs.deputy_user_id) end as deputy
      from referrals r join receiving_services s on s.id = r.service_id
        join organisations o on o.id = r.organisation_id
        join organisations theirs on theirs.id = s.organisation_id
      where r.owner_organisation_id = ${us} and r.next_step <> 'none' and r.due_at <= ${at}
      union all
      select 'investigation', i.id, i.organisation_id, i.owner_user_id, i.due_at,
        case when i.urgency = 'routine' and i.result ->> 'finding' = 'urgent' then 'urgent' else i.urgency end,
        i.receipt_number, o.deputy_user_id
      from investigation_requests i join organisations o on o.id = i.organisation_id
      where i.organisation_id = ${us} and i.next_step <> 'none' and i.due_at <= ${at}
      union all
      select 'advice', a.id, a.organisation_id, a.owner_user_id, a.due_at, 'routine', 'advice',
        case when a.owner_organisation_id = a.organisation_id then o.deputy_user_id
          else coalesce(s.deputy_user_id, theirs.deputy_user_id) end
      from advice_requests a join receiving_services s on s.id = a.service_id
        join organisations o on o.id = a.organisation_id
        join organisations theirs on theirs.id = s.organisation_id
      where a.owner_organisation_id = ${us} and a.next_step <> 'none' and a.due_at <= ${at}
      union all
      select 'promise', p.id, p.organisation_id, p.owner_user_id, p.due_at, 'routine', 'promise', o.deputy_user_id
      from promises p join organisations o on o.id = p.organisation_id
      where p.organisation_id = ${us} and p.kept_at is null and p.due_at <= ${at}
    ), steps as (
      select due.*, step.level,
        case step.level when 3 then due.organisation_id else ${us} end as to_organisation,
        case step.level when 1 then due.owner_user_id when 2 then due.deputy end as to_user
      from due
        join (values ${paces}) as pace (urgency, deputy, duty_list)
          on pace.urgency = case when due.urgency in ('emergency_same_day', 'very_urgent_48h', 'routine')
            then due.urgency else 'urgent' end
        cross join lateral (values (1, 0), (2, pace.deputy), (3, pace.duty_list)) as step (level, after_hours)
      where due.due_at + make_interval(hours => step.after_hours) <= ${at}
        and not exists (select 1 from chases c where c.subject = due.subject and c.subject_id = due.id
          and c.due_at = due.due_at and c.level = step.level)
      limit 500
    ), made as (
      insert into chases (id, organisation_id, owner_organisation_id, subject, subject_id, due_at, level,
        to_organisation_id, to_user_id, made_at)
      select gen_random_uuid(), organisation_id, ${us}, subject, id, due_at, level, to_organisation, to_user, ${at}
      from steps
      on conflict (subject, subject_id, due_at, level) do nothing
      returning id, subject, subject_id, due_at, level, to_organisation_id, to_user_id
    )
    select made.id, made.level,
      concat_ws(':', made.subject, made.subject_id, extract(epoch from made.due_at), made.level) as step, steps.reference, coalesce(u.email, o.email) as address
    from made join steps on steps.id = made.subject_id and steps.level = made.level
      join organisations o on o.id = made.to_organisation_id
      left join users u on u.id = made.to_user_id and u.disabled_at is null and exists (select 1 from memberships m
        where m.user_id = u.id and m.organisation_id = made.to_organisation_id and m.ended_at is null)`);
}
