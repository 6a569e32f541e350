"use client";

import { urgencyLabels } from "@/lib/clinical/rules/urgency";
import { useMeaning } from "./meaning";

/** Tells people who cannot see the panel when the urgency or the red flags change; silent otherwise. */
export function LiveMeaning() {
  const urgency = useMeaning((meaning) => meaning.urgency);
  const flags = useMeaning(({ redFlags }) => redFlags.map(({ label }) => label).join(", "));
  return (
    <p className="cx-hidden" role="status">
      Urgency: {urgencyLabels[urgency]}. {flags === "" ? "No red flag present." : `Red flags: ${flags}.`}
    </p>
  );
}
