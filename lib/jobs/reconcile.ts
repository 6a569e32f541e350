import { type SQL, sql } from "drizzle-orm";
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
    const ofUs = (column: SQL) => sql`${column} = ${organisationId}::uuid`;
    const lineOf = (side: "practice" | "service", column: SQL) => sql`(
      with undecided as materialized (
        select r.id, r.sent_at, d.referral_id is null
          and r.sent_at < ${now.toISOString()}::timestamptz - make_interval(mins => ${graceMinutes}) as is_lost
        from (select organisation_id, id, sent_at from referrals where ${ofUs(column)}
            and sent_at is not null and status in ('sent', 'received', 'question_asked')) as r
          left join (select organisation_id, referral_id from referral_deliveries where ${ofUs(column)}) as d
            on d.organisation_id = r.organisation_id and d.referral_id = r.id
      )
      select ${side}::text as side,
        (select count(*) from referrals where ${ofUs(column)} and sent_at is not null) as sent,
        (select count(*) from referral_deliveries where ${ofUs(column)}) as received,
        (select count(*) from undecided) as open,
        (select count(*) from undecided where is_lost) as lost,
        array(select id from undecided where is_lost order by sent_at limit ${mostNamed}) as lost_ids)`;
    await tx.execute(sql`
      with line as materialized (
        ${lineOf("practice", sql`organisation_id`)} union all ${lineOf("service", sql`receiving_organisation_id`)}
      )
      insert into reconciliations
        (organisation_id, on_date, side, sent, received, decided, waiting, lost, lost_ids, made_at)
      select ${organisationId}::uuid, ${clinicDay(now)}::date, side, sent, received, sent - open, open - lost, lost,
        lost_ids, ${now.toISOString()}::timestamptz
      from line where sent > 0
      on conflict (organisation_id, on_date, side) do update set sent = excluded.sent,
        received = excluded.received, decided = excluded.decided, waiting = excluded.waiting,
        lost = excluded.lost, lost_ids = excluded.lost_ids, made_at = excluded.made_at`);
  });
}
