import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations, patientLinks, patients, receivingServices, referrals } from "@/db/schema";

type LinkRow = typeof patientLinks.$inferSelect;

/** The link of that digest, expired or not, locked until the transaction ends; `undefined` once it was revoked. */
export async function lockLink(tx: Tx, tokenDigest: string): Promise<LinkRow | undefined> {
  const [link] = await tx
    .select()
    .from(patientLinks)
    .where(and(eq(patientLinks.tokenDigest, tokenDigest), isNull(patientLinks.revokedAt)))
    .for("update");
  return link;
}

/** The referral that a link is about, with who is asked for the date of birth and whom to ring. */
export async function referralOf(tx: Tx, link: Pick<LinkRow, "organisationId" | "referralId">) {
  const [row] = await tx
    .select({
      referral: referrals,
      dateOfBirth: patients.dateOfBirth,
      practice: { name: organisations.name, phone: organisations.phone },
      service: { name: receivingServices.name, phone: receivingServices.phone },
    })
    .from(referrals)
    .innerJoin(
      patients,
      and(eq(patients.organisationId, referrals.organisationId), eq(patients.id, referrals.patientId)),
    )
    .innerJoin(organisations, eq(organisations.id, referrals.organisationId))
    .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
    .where(and(eq(referrals.organisationId, link.organisationId), eq(referrals.id, link.referralId)));
  return row;
}

/** Keeps when wrong dates of birth were given, ISO instants. */
export async function setFailedAttempts(
  tx: Tx,
  tokenDigest: string,
  failedAttempts: LinkRow["failedAttempts"],
): Promise<void> {
  await tx.update(patientLinks).set({ failedAttempts }).where(eq(patientLinks.tokenDigest, tokenDigest));
}
