import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { clinicDay } from "@/lib/platform/clock";
import { inOrganisation } from "@/lib/platform/database";
import { machineId } from "./machine-id";

/** How long a delivery may take before its absence counts as a loss. */
const graceMinutes = 15;

/** As many of the lost as the line names. */
const mostNamed = 20;

/**
 * Writes the reconciliation line of one organisation for the day of `now`, as sender and as receiver: everything
 * sent so far is decided, waiting or lost. Writing it again on the same day replaces it.
 */
export function reconcile(db: Database, organisationId: string, now: Date): Promise<void> {
  return inOrganisation(db, organisationId, machineId, async (tx) => {
    await tx.execute(sql`
      with line as (
        select side, r.id, r.sent_at, r.status in ('sent', 'received', 'question_asked') as is_open,
          d.referral_id is not null as delivered,
          r.sent_at < ${now.toISOString()}::timestamptz - make_interval(mins => ${graceMinutes}) as is_old
        from (values ('practice'), ('service')) as sides (side)
          join referrals r on r.sent_at is not null and case side
            when 'practice' then r.organisation_id else r.receiving_organisation_id end = ${organisationId}::uuid
          left join referral_deliveries d on d.organisation_id = r.organisation_id and d.referral_id = r.id
      )
      insert into reconciliations
        (organisation_id, on_date, side, sent, received, decided, waiting, lost, lost_ids, made_at)
      select ${organisationId}::uuid, ${clinicDay(now)}::date, side, count(*),
        count(*) filter (where delivered),
        count(*) filter (where not is_open),
        count(*) filter (where is_open and (delivered or not is_old)),
        count(*) filter (where is_open and not delivered and is_old),
        coalesce((array_agg(id order by sent_at) filter (where is_open and not delivered and is_old))[1:${mostNamed}], '{}'),
        ${now.toISOString()}::timestamptz
      from line group by side
      on conflict (organisation_id, on_date, side) do update set sent = excluded.sent,
        received = excluded.received, decided = excluded.decided, waiting = excluded.waiting,
        lost = excluded.lost, lost_ids = excluded.lost_ids, made_at = excluded.made_at`);
  });
}
