import type { Database } from "@/db/client";
import { demoId } from "@/db/demo/demo-ids";
import { completeConsultation } from "@/lib/consultations";
import { recordResult, requestInvestigations } from "@/lib/investigations";
import { clinicDay } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { makePromise } from "@/lib/promises";
import { listSent } from "@/lib/referrals";
import { type Acting, actingIn } from "./acting";
import { referralStories } from "./stories";
import { daysBefore, notExcludedReason, recordVisit, tellReferral } from "./tell-referral";

/**
 * Fills the loop of a fresh demo: referrals in every state, a result that nobody has read, a promise. The demo's
 * people act through the same commands as everybody; a demo in which something was sent before is left alone.
 * @throws Error with the refusal, when an act is refused
 */
export async function tellDemo(db: Database, now: Date): Promise<void> {
  const acting = actingIn(db);
  const { referrals } = await acting("gp", now, listSent, {});
  if (referrals.length > 0) return;
  for (const story of referralStories) {
    await tellReferral(acting, now, story);
  }
  await tellTests(acting, now);
}

/** A blood test whose result nobody has read, and what was promised about it. */
async function tellTests(acting: Acting, now: Date): Promise<void> {
  const asked = daysBefore(now, 6);
  const { consultationId, revision } = await recordVisit(acting, asked, 145, { laterality: "left" });
  const { receipts } = await acting("gp", asked, requestInvestigations, {
    consultationId,
    tests: [{ testId: "crp", reasons: [] }],
  });
  await acting("gp", asked, completeConsultation, { consultationId, revision, notExcludedReason });
  for (const { requestId } of receipts) {
    await acting("secretary", daysBefore(now, 1), recordResult, {
      requestId,
      finding: "abnormal",
      text: "CRP 48 mg/L (0 to 5)",
      reportedBy: "Northmoor Pathology",
      reportedOn: clinicDay(daysBefore(now, 1)),
    });
  }
  await acting("gp", daysBefore(now, 1), makePromise, {
    promiseId: newId(),
    patientId: demoId(4, 145),
    kind: "ring_patient",
    what: "Ring her with the blood result",
    dueOn: clinicDay(daysBefore(now, -1)),
  });
}
