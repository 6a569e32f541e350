"use client";

import { OtherSideNotice } from "@/app/_record/other-side-notice";
import type { OrderFinding } from "@/lib/clinical/assess";
import type { ReasonGiven } from "@/lib/clinical/jotting";
import { usePart } from "./store-context";

interface ReasonBoxesProps {
  readonly id: string;
  readonly finding: OrderFinding;
  readonly given: ReasonGiven | undefined;
  readonly onGive: (given: ReasonGiven) => void;
}

/** A warning asks for a reason; a stop that may be lifted also asks who agreed; a stop that may not says so. */
export function ReasonBoxes({ id, finding, given, onGive }: ReasonBoxesProps) {
  const { severity, override, label } = finding;
  const side = usePart((state) => state.facts.laterality);
  if (severity === "info") return null;
  if (severity === "stop" && override === "none") {
    return <p className="cx-quiet">Nobody can lift this stop.</p>;
  }
  const { reason = "", agreedWith = null } = given ?? {};
  return (
    <div className="cx-reasons">
      {severity === "stop" && (
        <label className="cx-reason" htmlFor={`${id}-agreed`}>
          {override === "radiologist_discussion" ? "Radiologist" : "Specialist"} who agreed
          <span className="cx-hidden">, about {label}</span>
          <input
            className="nhsuk-input cx-input"
            id={`${id}-agreed`}
            autoComplete="off"
            maxLength={120}
            value={agreedWith ?? ""}
            onChange={({ target }) => onGive({ reason, agreedWith: target.value || null })}
          />
        </label>
      )}
      <label className="cx-reason" htmlFor={`${id}-reason`}>
        Reason to go on
        <span className="cx-hidden">, about {label}</span>
        <input
          className="nhsuk-input cx-input"
          id={`${id}-reason`}
          autoComplete="off"
          maxLength={500}
          value={reason}
          onChange={({ target }) => onGive({ reason: target.value, agreedWith })}
        />
        <OtherSideNotice text={reason} recorded={side} />
      </label>
    </div>
  );
}
