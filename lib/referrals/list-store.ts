import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations, patients, receivingServices, referrals, users } from "@/db/schema";
import { type RowPosition, rowsAfter, rowsBefore } from "@/lib/platform/list-page";
import { returnReasonsFor } from "./return-reasons";

const listColumns = {
  id: referrals.id,
  patientId: referrals.patientId,
  consultationId: referrals.consultationId,
  kind: referrals.kind,
  status: referrals.status,
  urgency: referrals.urgency,
  urgencyRank: referrals.urgencyRank,
  receiptNumber: referrals.receiptNumber,
  sentPatient: referrals.sentPatient,
  // Only the practice's own patients are found; the receiving side has the identity as it was sent.
  registered: {
    title: patients.title,
    givenName: patients.givenName,
    familyName: patients.familyName,
    dateOfBirth: patients.dateOfBirth,
    nhsNumber: patients.nhsNumber,
  },
  question: referrals.question,
  headline: referrals.headline,
  sentAt: referrals.sentAt,
  draftedAt: referrals.draftedAt,
  dueAt: referrals.dueAt,
  nextStep: referrals.nextStep,
  waitsOn: referrals.waitsOn,
  version: referrals.version,
  clockStartedAt: referrals.clockStartedAt,
  ownerUserId: referrals.ownerUserId,
  ownerName: users.displayName,
  serviceName: receivingServices.name,
  practiceName: organisations.name,
  returnReasonCode: sql<string | null>`case when ${referrals.status} = 'returned' then (
    select reason_code from referral_events
    where referral_events.organisation_id = ${referrals.organisationId}
      and referral_events.referral_id = ${referrals.id} and referral_events.to_status = 'returned'
    order by referral_events.position desc limit 1) end`,
};

/** The rows of a list of referrals, with the names a list shows. */
export async function list(tx: Tx, where: SQL | undefined, order: SQL[], size: number) {
  const rows = await tx
    .select(listColumns)
    .from(referrals)
    .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
    .innerJoin(organisations, eq(organisations.id, referrals.organisationId))
    .leftJoin(users, eq(users.id, referrals.ownerUserId))
    .leftJoin(
      patients,
      and(eq(patients.organisationId, referrals.organisationId), eq(patients.id, referrals.patientId)),
    )
    .where(where)
    .orderBy(...order)
    .limit(size);
  return rows.map(({ sentPatient, registered, returnReasonCode, ...row }) => ({
    ...row,
    patient: sentPatient ?? registered,
    returnReason: returnReasonsFor(row.kind).find(({ code }) => code === returnReasonCode)?.label ?? null,
  }));
}

/** What a practice has sent, newest first. */
export function sentBy(
  tx: Tx,
  organisationId: string,
  page: { size: number; before?: { sentAt: Date; id: string } | undefined },
) {
  const { before } = page;
  const { sentAt, id } = referrals;
  return list(
    tx,
    and(
      eq(referrals.organisationId, organisationId),
      sql`${sentAt} is not null`,
      rowsBefore(sentAt, id, before && { at: before.sentAt, id: before.id }),
    ),
    [desc(referrals.sentAt), desc(referrals.id)],
    page.size,
  );
}

/** Every referral of a patient, newest first; drafts included, discarded ones not. */
export function ofPatient(tx: Tx, organisationId: string, patientId: string) {
  return list(
    tx,
    and(
      eq(referrals.organisationId, organisationId),
      eq(referrals.patientId, patientId),
      sql`${referrals.status} <> 'discarded'`,
    ),
    [desc(referrals.draftedAt)],
    50,
  );
}

/**
 * A clinician's referrals that are not finished, drafted or sent by her, soonest due first: those that wait on the
 * practice, or those that wait on others. Each index gives its own soonest; the soonest of both are among them.
 */
export function openOf(
  tx: Tx,
  { organisationId, userId }: { readonly organisationId: string; readonly userId: string },
  waits: "on-practice" | "on-others",
  { size, after }: { readonly size: number; readonly after?: RowPosition | undefined },
) {
  const onPractice = sql.raw(waits === "on-practice" ? "1" : "0");
  const beyond = rowsAfter(referrals.dueAt, referrals.id, after) ?? sql`true`;
  const of = (author: "drafted_by" | "sent_by") => sql`(select id from referrals
    where organisation_id = ${organisationId}::uuid and ${sql.raw(author)} = ${userId}::uuid
      and next_step <> 'none' and (case when waits_on = 'practice' then 1 else 0 end) = ${onPractice} and ${beyond} order by due_at, id limit ${size})`;
  return list(
    tx,
    and(
      eq(referrals.organisationId, organisationId),
      sql`${referrals.id} in (${of("drafted_by")} union ${of("sent_by")})`,
    ),
    [asc(referrals.dueAt), asc(referrals.id)],
    size,
  );
}

/** Referrals named by id that the acting organisation may see, soonest due first. */
export function byIds(tx: Tx, ids: readonly string[]) {
  return list(tx, inArray(referrals.id, [...ids]), [asc(referrals.dueAt), asc(referrals.id)], ids.length);
}
