import { sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "@/lib/platform/act";
import { roleMay } from "@/lib/platform/permissions";
import { ok } from "@/lib/platform/result";
import { kindDecidedBy, referralsByIds } from "@/lib/referrals";

export const viewInsightInput = z.strictObject({
  /** Days looked back over, by the day of sending. */
  days: z.coerce.number().int().min(1).max(730).default(90),
  /** A bar to open: its chart, and its name in it. */
  chart: z.enum(["states", "returns", "missing", "completeness", "overdue", "marks"]).optional(),
  bar: z.string().max(80).optional(),
});

/** As many referrals as a bar opens to at most; the page says so where it is fewer than the bar counts. */
const mostBehind = 100;

/** The bar of the referrals in which nothing was left unanswered, and how many questions stand beside it. */
const allAnswered = "all_answered";
const mostQuestions = 8;

interface Slice extends Record<string, unknown> {
  readonly name: string;
  readonly count: number;
  /** Mean hours; null where the slice is a mere count. */
  readonly hours: number | null;
  /** The referrals behind the number, `mostBehind` at most, so that every number opens to its rows. */
  readonly ids: readonly string[];
}

/**
 * Figures of the actor's organisation with the rows behind each: time in each state, returns by reason, what was
 * missing in them, what was most often not answered when sent, what is past its date, and where the receiver marked something as wrong. `count` is of referrals. Each
 * side sees its own, a triager those of her kind; with `chart` and `bar` also the rows behind that bar.
 */
export const viewInsight = query({
  name: "referral.insight",
  input: viewInsightInput,
  async run({ tx, actor, input, now }) {
    const at = sql`${now.toISOString()}::timestamptz`;
    const kind = kindDecidedBy(actor.role) ?? null;
    const ours = sql`(r.organisation_id = ${actor.organisationId}::uuid or r.receiving_organisation_id = ${actor.organisationId}::uuid)
      and (${kind}::text is null or r.kind = ${kind}::text)
      and r.sent_at > ${at} - make_interval(days => ${input.days})`;
    const states = await tx.execute<Slice>(sql`
      with spans as (
        select e.referral_id, e.to_status as name,
          coalesce(lead(e.at) over (partition by e.referral_id order by e.position), ${at}) - e.at as span
        from referral_events e join referrals r on r.organisation_id = e.organisation_id and r.id = e.referral_id
        where ${ours} and e.waits_on <> 'nobody' and e.to_status <> 'draft'
      )
      select name, count(distinct referral_id)::int as count,
        round(avg(extract(epoch from span)) / 360)::float / 10 as hours,
        (array_agg(distinct referral_id))[1:${mostBehind}] as ids
      from spans group by name order by name`);
    const returns = await tx.execute<Slice>(sql`
      select e.reason_code as name, count(distinct e.referral_id)::int as count, null::float as hours,
        (array_agg(distinct e.referral_id))[1:${mostBehind}] as ids
      from referral_events e join referrals r on r.organisation_id = e.organisation_id and r.id = e.referral_id
      where ${ours} and e.to_status = 'returned' group by e.reason_code order by 2 desc, 1`);
    const missing = await tx.execute<Slice>(sql`
      select field as name, count(distinct e.referral_id)::int as count, null::float as hours,
        (array_agg(distinct e.referral_id))[1:${mostBehind}] as ids
      from referral_events e join referrals r on r.organisation_id = e.organisation_id and r.id = e.referral_id,
        unnest(e.missing_fields) as field
      where ${ours} group by field order by 2 desc, 1`);
    const completeness = await tx.execute<Slice>(sql`
      select coalesce(field, ${allAnswered}) as name, count(*)::int as count, null::float as hours,
        (array_agg(r.id))[1:${mostBehind}] as ids
      from referrals r join letters l on l.organisation_id = r.organisation_id and l.referral_id = r.id
        and l.version = r.version left join unnest(l.unanswered) as field on true
      where ${ours} and l.unanswered is not null
      group by field order by field is null desc, 2 desc, 1 limit ${mostQuestions + 1}`);
    const overdue = await tx.execute<Slice>(sql`
      select r.next_step as name, count(*)::int as count,
        round(avg(extract(epoch from ${at} - r.due_at)) / 360)::float / 10 as hours,
        (array_agg(r.id order by r.due_at))[1:${mostBehind}] as ids
      from referrals r where ${ours} and r.next_step <> 'none' and r.due_at < ${at}
      group by r.next_step order by count(*) desc`);
    const marks = await tx.execute<Slice>(sql`
      select mark.name, count(distinct f.referral_id)::int as count, null::float as hours,
        (array_agg(distinct f.referral_id))[1:${mostBehind}] as ids
      from referral_feedback f join referrals r on r.organisation_id = f.organisation_id and r.id = f.referral_id,
        lateral (values ('right_place', f.right_place), ('right_time', f.right_time),
          ('right_facts', f.right_facts)) as mark (name, given)
      where ${ours} and mark.given = 'no' group by mark.name order by mark.name`);
    const charts = { states, returns, missing, completeness, overdue, marks };
    const opened = input.chart && charts[input.chart].find(({ name }) => name === input.bar);
    const behind = opened ? await referralsByIds(tx, opened.ids) : [];
    const mayName = roleMay(actor.role, "referral.view");
    return ok({
      now,
      days: input.days,
      ...charts,
      opened: opened && input.chart ? { chart: input.chart, name: opened.name, count: opened.count } : null,
      /** The rows behind the opened bar; an administrator sees receipts and no names. */
      behind: behind.map((row) => ({ ...row, patient: mayName ? row.patient : null, mayOpen: mayName })),
    });
  },
});
