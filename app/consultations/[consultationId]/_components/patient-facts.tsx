"use client";

import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { factText } from "@/lib/clinical/phrases";
import { useWorkspace } from "./store-context";

const fromRecord: readonly FieldId[] = ["postcode", "phone", "interpreter", "adjustments"];

/** What the patient's record gives, to be read and not typed again. */
export function PatientFacts() {
  const { view } = useWorkspace();
  return (
    <dl className="cx-record-facts">
      {fromRecord.map((id) => (
        <div key={id}>
          <dt>{fieldById(id).label}</dt>
          <dd>{view.recordFacts[id] === undefined ? "Not recorded" : factText(id, view.recordFacts)}</dd>
        </div>
      ))}
      <div>
        <dt>Kept in</dt>
        <dd>
          <a href={`/patients/${view.patient.id}`}>the patient's record</a>
        </dd>
      </div>
    </dl>
  );
}
