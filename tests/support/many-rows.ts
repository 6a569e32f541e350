import type { TransactionSql as Sql } from "postgres";
import { openDatabase } from "@/db/client";
import { demoPatients } from "@/db/demo/patients";
import { withConnection } from "@/db/roles";
import { patients } from "@/db/schema";
import { clinicDay } from "@/lib/platform/clock";
import { returnReferral } from "@/lib/referrals";
import { receivedReferral } from "./builders/referral";
import { superuserUrl, type TestDatabase } from "./database-cluster";
import { actingIn } from "./fixtures";

/** Most rows that one statement's parameters allow. */
const chunk = 2000;

/** As many of the demo's patients as wanted, in a seeded database. */
export async function addPatients({ name }: TestDatabase, count: number): Promise<void> {
  const now = new Date();
  const rows = demoPatients(count, clinicDay(now), now);
  const superuser = openDatabase(superuserUrl(name), { connections: 1 });
  for (let from = 0; from < rows.length; from += chunk) {
    await superuser
      .insert(patients)
      .values(rows.slice(from, from + chunk))
      .onConflictDoNothing();
  }
  await superuser.close();
}

/**
 * Sends one referral to Northmoor's physiotherapy and copies it over the patients of its practice until there are
 * `count`: with consultation, history, letter (without its PDF) and delivery, every tenth urgent, sent a minute apart.
 * As a superuser without triggers, since it is only volume.
 */
export async function addSentReferrals(database: TestDatabase, count: number): Promise<void> {
  if (count === 0) return;
  const app = openDatabase(database.appUrl, { connections: 1 });
  const model = await receivedReferral(actingIn(app)).finally(app.close);
  await copyOver(database, model, count - 1);
}

/** The same, but the service returned each of them after it was late by every step of chasing. */
export async function addReturnedReferrals(database: TestDatabase, count: number): Promise<void> {
  if (count === 0) return;
  const app = openDatabase(database.appUrl, { connections: 1 });
  const acting = actingIn(app);
  const model = await receivedReferral(acting);
  await acting("physio", returnReferral, {
    referralId: model.referralId,
    reasonCode: "more_information",
    note: "The side that hurts",
    nextStepAdvice: "Send it again with the side",
    missingFields: ["laterality"],
    otherServiceId: null,
  }).finally(app.close);
  await copyOver(database, model, count - 1, async (tx) => {
    await tx`
      insert into pending_decisions (organisation_id, referral_id, receiving_organisation_id, id, kind, input,
        decided_by, decided_at, effective_at, carried_out_at)
      select organisation_id, referral_id, receiving_organisation_id, gen_random_uuid(), 'return', '{}',
        by_user_id, at, at, at
      from made join referral_events using (referral_id) where to_status = 'returned'`;
    await tx`
      insert into chases (organisation_id, id, owner_organisation_id, subject, subject_id, due_at, level,
        to_organisation_id, made_at)
      select organisation_id, gen_random_uuid(), receiving_organisation_id, 'referral', id, sent_at, level,
        case level when 3 then organisation_id else receiving_organisation_id end, sent_at
      from made join referrals on id = referral_id, generate_series(1, 3) as level`;
  });
}

async function copyOver(
  { name }: TestDatabase,
  model: { readonly referralId: string; readonly consultationId: string },
  count: number,
  more?: (tx: Sql) => Promise<void>,
): Promise<void> {
  await withConnection(superuserUrl(name), async (sql) => {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await planCopies(tx, model.referralId, count);
      await copyReferral(tx, model);
      await more?.(tx);
    });
    await sql`vacuum analyze`;
  });
}

/** A temporary table with the ids of each copy and the patient it is for. */
async function planCopies(tx: Sql, referralId: string, count: number): Promise<void> {
  await tx`
    create temp table made on commit drop as
    select made.n, gen_random_uuid() as referral_id, gen_random_uuid() as consultation_id, patient.*
    from generate_series(1, ${count}::int) made(n)
    join (
      select id as patient_id, row_number() over (order by id) - 1 as place, count(*) over () as total,
        jsonb_build_object('givenName', given_name, 'familyName', family_name, 'dateOfBirth', date_of_birth,
          'nhsNumber', nhs_number, 'title', title, 'sexAtBirth', sex_at_birth) as sent_patient
      from patients where organisation_id = (select organisation_id from referrals where id = ${referralId})
    ) patient on patient.place = made.n % patient.total`;
}

async function copyReferral(tx: Sql, model: { referralId: string; consultationId: string }): Promise<void> {
  await tx`
    insert into consultations select copy.* from made, consultations source
    cross join lateral jsonb_populate_record(source, jsonb_build_object(
      'id', made.consultation_id, 'patient_id', made.patient_id)) copy
    where source.id = ${model.consultationId}`;
  await tx`
    insert into referrals select copy.* from made, referrals source
    cross join lateral jsonb_populate_record(source, jsonb_build_object(
      'id', made.referral_id, 'consultation_id', made.consultation_id, 'patient_id', made.patient_id,
      'sent_patient', source.sent_patient || made.sent_patient,
      'receipt_number', 'M' || upper(left(replace(made.referral_id::text, '-', ''), 15)),
      'urgency', case when made.n % 10 = 0 then 'urgent' else 'routine' end,
      'urgency_rank', case when made.n % 10 = 0 then 3 else 4 end,
      'sent_at', source.sent_at - made.n * interval '1 minute',
      'due_at', source.due_at + made.n % 1440 * interval '1 minute')) copy
    where source.id = ${model.referralId}`;
  // What the trigger would have written.
  await tx`
    insert into inbox_tallies (organisation_id, kind, waits_on_us, owner_user_id, delta)
    select receiving_organisation_id, kind, waits_on = 'service',
      case when waits_on = 'service' then owner_user_id end, count(*)
    from made join referrals on referrals.id = made.referral_id where status <> 'returned' group by 1, 2, 3, 4`;
  await tx`
    insert into referral_deliveries (organisation_id, referral_id, receiving_organisation_id, delivered_at)
    select organisation_id, id, receiving_organisation_id, sent_at from made join referrals on id = referral_id`;
  await tx`
    insert into referral_events select copy.* from made, referral_events source
    cross join lateral jsonb_populate_record(source, jsonb_build_object('referral_id', made.referral_id)) copy
    where source.referral_id = ${model.referralId}`;
  await tx`
    insert into letters select copy.* from made, letters source
    cross join lateral jsonb_populate_record(source, jsonb_build_object(
      'referral_id', made.referral_id, 'pdf', '', 'sha256', encode(sha256(''), 'hex'),
      'code', upper(left(replace(made.referral_id::text, '-', ''), length(source.code))))) copy
    where source.referral_id = ${model.referralId}`;
}
