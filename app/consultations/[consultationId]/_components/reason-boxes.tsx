"use client";

import type { Override, Severity } from "@/lib/clinical/rules/rule";

/** What the clinician says to a rule that warns or stops. */
export interface Given {
  readonly reason: string;
  readonly agreedWith: string | null;
}

interface ReasonBoxesProps {
  readonly id: string;
  readonly severity: Severity;
  readonly override: Override;
  readonly given: Given | undefined;
  readonly onGive: (given: Given) => void;
}

/** A warning asks for a reason; a stop that may be lifted also asks who agreed; a stop that may not says so. */
export function ReasonBoxes({ id, severity, override, given, onGive }: ReasonBoxesProps) {
  if (severity === "info") return null;
  if (severity === "stop" && override === "none") return <p>This stop cannot be lifted.</p>;
  const { reason = "", agreedWith = null } = given ?? {};
  return (
    <div className="cx-reason">
      {severity === "stop" && (
        <label>
          {override === "radiologist_discussion" ? "Radiologist" : "Specialist"} who agreed
          <input
            className="nhsuk-input cx-input"
            id={`${id}-agreed`}
            maxLength={120}
            value={agreedWith ?? ""}
            onChange={({ target }) => onGive({ reason, agreedWith: target.value || null })}
          />
        </label>
      )}
      <label>
        Reason to go on
        <input
          className="nhsuk-input cx-input"
          id={`${id}-reason`}
          maxLength={500}
          value={reason}
          onChange={({ target }) => onGive({ reason: target.value, agreedWith })}
        />
      </label>
    </div>
  );
}
