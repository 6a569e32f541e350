import type { Tx } from "@/db/client";
import { changedSections, letterModelSchema } from "@/lib/letters";
import * as store from "./store";

/** The parts of the letter that differ between an earlier version and the present one, by heading. */
export async function changesSince(
  tx: Tx,
  referral: Pick<store.ReferralRow, "organisationId" | "id" | "version">,
  earlier: number,
): Promise<string> {
  const changes = await letterChanges(tx, referral, earlier);
  return changes?.length ? changes.map(({ heading }) => heading).join(", ") : "only the date";
}

/** The same with the text before and after; `undefined` when this referral never had the earlier version. */
export async function letterChanges(
  tx: Tx,
  referral: Pick<store.ReferralRow, "organisationId" | "id" | "version">,
  earlier: number,
) {
  const before = await store.findLetterModel(tx, { ...referral, version: earlier });
  const after = await store.findLetterModel(tx, referral);
  return before && after
    ? changedSections(letterModelSchema.parse(before.model), letterModelSchema.parse(after.model))
    : undefined;
}
