import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ServiceKind } from "@/db/schema";

/** As many referrals as the figures are drawn from at most: those sent last. The page says so where there are more. */
export const mostCounted = 2000;

/** As many referrals as a bar opens to at most; the page says so where it is fewer than the bar counts. */
const mostBehind = 100;

/** The bar of the referrals in which nothing was left unanswered, and how many questions stand beside it. */
const allAnswered = "all_answered";
const mostQuestions = 8;

export interface Slice extends Record<string, unknown> {
  readonly name: string;
  readonly count: number;
  /** Mean hours; null where the slice is a mere count. */
  readonly hours: number | null;
  /** The referrals behind the number, `mostBehind` at most, so that every number opens to its rows. */
  readonly ids: readonly string[];
}

export interface Looked {
  readonly organisationId: string;
  /** Of one kind of service only, where whoever looks decides for one. */
  readonly kind: ServiceKind | undefined;
  readonly days: number;
  readonly now: Date;
}

const instant = (now: Date) => sql`${now.toISOString()}::timestamptz`;

/** The referrals `r` that are counted: an organisation's own and those sent to it, the latest by an index each. */
function counted({ organisationId, kind, days, now }: Looked, most = mostCounted): SQL {
  const columns = sql`organisation_id, id, version, next_step, due_at, sent_at`;
  const sent = (side: SQL) => sql`(select ${columns} from referrals where ${side} = ${organisationId}::uuid
    and sent_at > ${instant(now)} - make_interval(days => ${days})
    and (${kind ?? null}::text is null or kind = ${kind ?? null}::text)
    order by sent_at desc, id desc limit ${most})`;
  return sql`r as materialized (
    select * from (${sent(sql`organisation_id`)} union ${sent(sql`receiving_organisation_id`)}) as either
    order by sent_at desc, id desc limit ${most})`;
}

/** How many are counted, and whether there are more. */
export async function howMany(tx: Tx, looked: Looked): Promise<{ count: number; isAll: boolean }> {
  const [row] = await tx.execute<{ count: number }>(
    sql`with ${counted(looked, mostCounted + 1)} select count(*)::int as count from r`,
  );
  const found = row?.count ?? 0;
  return { count: Math.min(found, mostCounted), isAll: found <= mostCounted };
}

/** What each event of a counted referral is read from. */
const events = sql`r join referral_events e on e.organisation_id = r.organisation_id and e.referral_id = r.id`;

export async function statesOf(tx: Tx, looked: Looked): Promise<readonly Slice[]> {
  return tx.execute<Slice>(sql`
    with ${counted(looked)}, spans as (
      select e.referral_id, e.to_status as name, e.waits_on,
        coalesce(lead(e.at) over (partition by e.referral_id order by e.position), ${instant(looked.now)}) - e.at as span
      from ${events}
    )
    select name, count(distinct referral_id)::int as count,
      round(avg(extract(epoch from span)) / 360)::float / 10 as hours,
      (array_agg(distinct referral_id))[1:${mostBehind}] as ids
    from spans where waits_on <> 'nobody' and name <> 'draft' group by name order by name`);
}

export async function returnsOf(tx: Tx, looked: Looked): Promise<readonly Slice[]> {
  return tx.execute<Slice>(sql`
    with ${counted(looked)}
    select e.reason_code as name, count(distinct e.referral_id)::int as count, null::float as hours,
      (array_agg(distinct e.referral_id))[1:${mostBehind}] as ids
    from ${events} where e.to_status = 'returned' group by e.reason_code order by 2 desc, 1`);
}

export async function missingOf(tx: Tx, looked: Looked): Promise<readonly Slice[]> {
  return tx.execute<Slice>(sql`
    with ${counted(looked)}
    select field as name, count(distinct e.referral_id)::int as count, null::float as hours,
      (array_agg(distinct e.referral_id))[1:${mostBehind}] as ids
    from ${events}, unnest(e.missing_fields) as field group by field order by 2 desc, 1`);
}

export async function completenessOf(tx: Tx, looked: Looked): Promise<readonly Slice[]> {
  return tx.execute<Slice>(sql`
    with ${counted(looked)}
    select coalesce(field, ${allAnswered}) as name, count(*)::int as count, null::float as hours,
      (array_agg(r.id))[1:${mostBehind}] as ids
    from r join letters l on l.organisation_id = r.organisation_id and l.referral_id = r.id and l.version = r.version
      left join unnest(l.unanswered) as field on true
    where l.unanswered is not null
    group by field order by field is null desc, 2 desc, 1 limit ${mostQuestions + 1}`);
}

export async function overdueOf(tx: Tx, looked: Looked): Promise<readonly Slice[]> {
  const at = instant(looked.now);
  return tx.execute<Slice>(sql`
    with ${counted(looked)}
    select r.next_step as name, count(*)::int as count,
      round(avg(extract(epoch from ${at} - r.due_at)) / 360)::float / 10 as hours,
      (array_agg(r.id order by r.due_at))[1:${mostBehind}] as ids
    from r where r.next_step <> 'none' and r.due_at < ${at}
    group by r.next_step order by count(*) desc, 1`);
}

export async function marksOf(tx: Tx, looked: Looked): Promise<readonly Slice[]> {
  return tx.execute<Slice>(sql`
    with ${counted(looked)}
    select mark.name, count(distinct f.referral_id)::int as count, null::float as hours,
      (array_agg(distinct f.referral_id))[1:${mostBehind}] as ids
    from r join referral_feedback f on f.organisation_id = r.organisation_id and f.referral_id = r.id,
      lateral (values ('right_place', f.right_place), ('right_time', f.right_time),
        ('right_facts', f.right_facts)) as mark (name, given)
    where mark.given = 'no' group by mark.name order by mark.name`);
}
