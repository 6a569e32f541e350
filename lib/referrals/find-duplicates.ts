import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consultations, receivingServices, referrals } from "@/db/schema";

/**
 * Open referrals of a patient with the kind of service and the side each is about, so that a second one is thought
 * over before it is typed. `side` is null where the consultation did not say.
 */
export function openDuplicates(tx: Tx, organisationId: string, patientId: string) {
  return tx
    .select({
      id: referrals.id,
      kind: referrals.kind,
      status: referrals.status,
      sentAt: referrals.sentAt,
      serviceName: receivingServices.name,
      side: sql<string | null>`${consultations.answers} ->> 'laterality'`,
    })
    .from(referrals)
    .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
    .innerJoin(
      consultations,
      and(
        eq(consultations.organisationId, referrals.organisationId),
        eq(consultations.id, referrals.consultationId),
      ),
    )
    .where(
      and(
        eq(referrals.organisationId, organisationId),
        eq(referrals.patientId, patientId),
        sql`${referrals.nextStep} <> 'none' and ${referrals.status} <> 'draft'`,
      ),
    )
    .orderBy(desc(referrals.sentAt));
}
