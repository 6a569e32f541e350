import type { Facts } from "@/lib/clinical/checklist/checklist";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { type MadeWithSide, madeWithSide } from "@/lib/clinical/side/side-conflicts";
import type { WorkspaceView } from "@/lib/workspace";

/**
 * What was made from the consultation of the page and says a side. A referral says the side that the server has
 * recorded; `side` is the page's, for a server that has none yet.
 */
export function madeHere(view: WorkspaceView, side?: Facts["laterality"]): readonly MadeWithSide[] {
  const isFromHere = (one: { readonly consultationId: string }) =>
    one.consultationId === view.consultation.id;
  const tests = view.investigations.filter(isFromHere).map(({ testId, ...test }) => ({
    ...test,
    name: investigations.find(({ id }) => id === testId)?.label ?? testId,
  }));
  const sent = view.consultation.answers.laterality ?? side ?? null;
  const referrals = view.referrals.filter(isFromHere).map(({ serviceName, ...referral }) => ({
    ...referral,
    name: `The referral to ${serviceName}`,
    side: sent,
  }));
  return madeWithSide(tests, referrals);
}
