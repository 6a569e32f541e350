import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { patientLinks } from "@/db/schema";
import { command } from "@/lib/platform/act";
import { daysAfter } from "@/lib/platform/clock";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

/** How long a patient's link opens; our default. */
const validDays = 180;

export const makePatientLinkInput = z.strictObject({ referralId: z.uuid() });

/**
 * Makes a link by which the patient sees the plain state of a sent referral. The token is shown once: only its digest
 * is stored. It names the organisation's record and 256 random bits, nothing about the patient.
 */
export const makePatientLink = command({
  name: "referral.make-patient-link",
  input: makePatientLinkInput,
  async run({ tx, actor, input, now, concerns }) {
    const referral = await store.find(tx, input.referralId);
    if (referral?.organisationId !== actor.organisationId || !referral.sentAt) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    const organisation = Buffer.from(actor.organisationId.replaceAll("-", ""), "hex");
    const token = Buffer.concat([organisation, randomBytes(32)]).toString("base64url");
    const expiresAt = daysAfter(now, validDays);
    await tx.insert(patientLinks).values({
      organisationId: actor.organisationId,
      referralId: referral.id,
      tokenDigest: createHash("sha256").update(token).digest("hex"),
      expiresAt,
      createdBy: actor.userId,
      createdAt: now,
    });
    return ok({ token, expiresAt: expiresAt.toISOString() });
  },
});
