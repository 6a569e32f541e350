"use client";

import { urgencyLabels } from "@/lib/clinical/rules/urgency";
import { usePart } from "./store-context";

/** Tells people who cannot see the panel when the urgency or the red flags change; silent otherwise. */
export function LiveMeaning() {
  const urgency = usePart((state) => state.assessment.urgency);
  const flags = usePart(({ assessment }) => assessment.redFlags.map(({ label }) => label).join(", "));
  return (
    <p className="cx-hidden" role="status">
      Urgency: {urgencyLabels[urgency]}. {flags === "" ? "No red flag present." : `Red flags: ${flags}.`}
    </p>
  );
}
