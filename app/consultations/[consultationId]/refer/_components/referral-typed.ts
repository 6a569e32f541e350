import type { z } from "zod";
import type { draftReferralInput } from "@/lib/referrals/draft-referral-input";

/** The form's values, as typed. */
export type ReferralTyped = z.input<typeof draftReferralInput>;

export const kindsOfService = ["physiotherapy", "occupational_therapy", "orthopaedics"] as const;
export type ServiceKind = (typeof kindsOfService)[number];

/** What each kind of receiving service is called. */
export const kindWords: Readonly<Record<ServiceKind, string>> = {
  physiotherapy: "Physiotherapy",
  occupational_therapy: "Occupational therapy",
  orthopaedics: "Orthopaedics",
};
