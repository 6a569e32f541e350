import { z } from "zod";
import { command, query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { reviewEmergencyAccessInput } from "./inputs";
import * as store from "./store";

/** What the practice's privacy lead answers for: every emergency access to its patients, unreviewed ones first. */
export const listEmergencyAccesses = query({
  name: "emergency-access.list",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await store.ofPractice(tx, actor.organisationId);
    return ok(
      rows.map(({ openedAt, reviewedAt, ...row }) => ({
        ...row,
        openedAt: openedAt.toISOString(),
        reviewedAt: reviewedAt?.toISOString() ?? null,
      })),
    );
  },
});

/** Sets down what the privacy lead found. Once. */
export const reviewEmergencyAccess = command({
  name: "emergency-access.review",
  input: reviewEmergencyAccessInput,
  async run({ tx, actor, input, now, concerns }) {
    const access = await store.find(tx, input.accessId);
    if (!access || access.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: access.patientId, subjectId: access.id });
    if (access.reviewedAt) {
      return refuse("conflict");
    }
    const told = { reviewedBy: actor.userId, reviewedAt: now, reviewNote: input.note };
    await store.review(tx, access.id, told);
    return ok({});
  },
});
