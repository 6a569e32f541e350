import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { organisations, referralDeliveries, referrals } from "@/db/schema";
import { inOrganisation } from "@/lib/platform/database";
import { idFor } from "@/lib/platform/ids";
import { tell } from "@/lib/platform/outbox";
import { machineId } from "./machine-id";

/**
 * Acknowledges, for the receiving organisation, that a sent referral reached its inbox, and tells its team by e-mail.
 * Doing it again changes nothing. A referral without this line shows as lost in the reconciliation.
 */
export function deliver(
  db: Database,
  { organisationId, referralId }: { readonly organisationId: string; readonly referralId: string },
  now: Date,
): Promise<void> {
  return inOrganisation(db, organisationId, machineId, async (tx) => {
    const [referral] = await tx
      .select({
        organisationId: referrals.organisationId,
        version: referrals.version,
        sentAt: referrals.sentAt,
        receiptNumber: referrals.receiptNumber,
        address: organisations.email,
      })
      .from(referrals)
      .innerJoin(organisations, eq(organisations.id, sql`${organisationId}::uuid`))
      .where(eq(referrals.id, referralId));
    if (!referral) {
      return;
    }
    await tx
      .insert(referralDeliveries)
      .values({
        organisationId: referral.organisationId,
        referralId,
        receivingOrganisationId: organisationId,
        deliveredAt: now,
      })
      .onConflictDoNothing();
    await tell(tx, {
      organisationId,
      id: idFor(`delivered:${referralId}:${referral.version}:${referral.sentAt?.toISOString()}`),
      tells: `delivered:${referralId}:${referral.version}`,
      kind: "news",
      address: referral.address,
      reference: referral.receiptNumber ?? "",
      at: now,
    });
  });
}
