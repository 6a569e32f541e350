import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { investigationRequests, receivingServices, referrals } from "@/db/schema";

/** The tests with a side and the referrals that were made from a consultation, whatever became of them. */
export async function madeFrom(tx: Tx, organisationId: string, consultationId: string) {
  const tests = await tx
    .select({
      id: investigationRequests.id,
      testId: investigationRequests.testId,
      status: investigationRequests.status,
      receiptNumber: investigationRequests.receiptNumber,
      side: investigationRequests.side,
    })
    .from(investigationRequests)
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        eq(investigationRequests.consultationId, consultationId),
        isNotNull(investigationRequests.side),
      ),
    );
  const referred = await tx
    .select({
      id: referrals.id,
      serviceName: receivingServices.name,
      status: referrals.status,
      receiptNumber: referrals.receiptNumber,
    })
    .from(referrals)
    .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
    .where(and(eq(referrals.organisationId, organisationId), eq(referrals.consultationId, consultationId)));
  return { tests, referrals: referred };
}
