import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { attachments, type ScanState } from "@/db/schema";
import type { ReferralRow } from "./store";

type Named = Pick<ReferralRow, "organisationId" | "id">;

const ofReferral = (referral: Named) =>
  and(
    eq(attachments.organisationId, referral.organisationId),
    eq(attachments.referralId, referral.id),
    isNull(attachments.removedAt),
  );

/** The files that go with a referral, without their bytes. */
export function attachmentsOf(tx: Tx, referral: Named) {
  return tx
    .select({
      id: attachments.id,
      fileName: attachments.fileName,
      kind: attachments.kind,
      sizeBytes: attachments.sizeBytes,
      scan: attachments.scan,
      addedAt: attachments.addedAt,
    })
    .from(attachments)
    .where(ofReferral(referral))
    .orderBy(asc(attachments.addedAt));
}

/** The files that cannot go with a referral, each named with its remedy. */
export function heldFiles(
  files: readonly { readonly fileName: string; readonly scan: ScanState }[],
): string[] {
  return files
    .filter(({ scan }) => scan === "quarantined")
    .map(({ fileName }) => `“${fileName}” cannot go: it is in quarantine. Remove it.`);
}

export async function insertAttachment(tx: Tx, row: typeof attachments.$inferInsert): Promise<void> {
  await tx.insert(attachments).values(row);
}

export async function findAttachment(tx: Tx, referral: Named, attachmentId: string) {
  const [row] = await tx
    .select()
    .from(attachments)
    .where(and(ofReferral(referral), eq(attachments.id, attachmentId)));
  return row;
}

/** Takes a file off a referral; it stays in the record. Returns whether it was there. */
export async function markRemoved(
  tx: Tx,
  referral: Named,
  attachmentId: string,
  now: Date,
): Promise<boolean> {
  const removed = await tx
    .update(attachments)
    .set({ removedAt: now })
    .where(and(ofReferral(referral), eq(attachments.id, attachmentId)))
    .returning({ id: attachments.id });
  return removed.length === 1;
}
