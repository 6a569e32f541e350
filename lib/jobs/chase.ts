import { sql } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";
import { inOrganisation } from "@/lib/platform/database";
import { idFor } from "@/lib/platform/ids";
import { tell } from "@/lib/platform/outbox";
import { machineId } from "./machine-id";

/** Hours after a deadline until the deputy is told, and until it is on the practice's duty list. */
const hours = { deputy: { urgent: 4, routine: 24 }, dutyList: { urgent: 24, routine: 72 } } as const;

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
        r.urgency <> 'routine' as urgent, coalesce(r.receipt_number, 'draft') as reference,
        case when r.owner_organisation_id = r.organisation_id then o.deputy_user_id else s.deputy_user_id end as deputy
      from referrals r join receiving_services s on s.id = r.service_id
        join organisations o on o.id = r.organisation_id
      where r.owner_organisation_id = ${us} and r.next_step <> 'none' and r.due_at <= ${at}
      union all
      select 'investigation', i.id, i.organisation_id, i.owner_user_id, i.due_at,
        i.urgency <> 'routine' or coalesce(i.result ->> 'finding' = 'urgent', false),
        i.receipt_number, o.deputy_user_id
      from investigation_requests i join organisations o on o.id = i.organisation_id
      where i.organisation_id = ${us} and i.next_step <> 'none' and i.due_at <= ${at}
      union all
      select 'advice', a.id, a.organisation_id, a.owner_user_id, a.due_at, false, 'advice', s.deputy_user_id
      from advice_requests a join receiving_services s on s.id = a.service_id
      where a.owner_organisation_id = ${us} and a.next_step <> 'none' and a.due_at <= ${at}
      union all
      select 'promise', p.id, p.organisation_id, p.owner_user_id, p.due_at, false, 'promise', o.deputy_user_id
      from promises p join organisations o on o.id = p.organisation_id
      where p.organisation_id = ${us} and p.kept_at is null and p.due_at <= ${at}
    ), steps as (
      select due.*, step.level,
        case step.level when 3 then due.organisation_id else ${us} end as to_organisation,
        case step.level when 1 then due.owner_user_id when 2 then due.deputy end as to_user
      from due, (values (1, 0, 0), (2, ${hours.deputy.urgent}::int, ${hours.deputy.routine}::int),
        (3, ${hours.dutyList.urgent}::int, ${hours.dutyList.routine}::int)) as step (level, urgent_hours, routine_hours)
      where due.due_at + make_interval(hours => case when urgent then urgent_hours else routine_hours end) <= ${at}
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
      left join users u on u.id = made.to_user_id`);
}
