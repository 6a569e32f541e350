"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { formatInstant } from "@/app/_ui/dates";
import { Dialog } from "@/app/_ui/dialog";
import { Panel } from "@/app/_ui/section";
import type { PatientRecord } from "@/lib/patients";
import { AllergiesForm } from "./allergies-later";

interface AllergiesPanelProps {
  readonly patient: PatientRecord;
  readonly mayRecord: boolean;
}

/** What the patient is allergic to, in its three states, and the way to record it. */
export function AllergiesPanel({ patient, mayRecord }: AllergiesPanelProps) {
  const [open, setOpen] = useState(false);
  const { allergyState, allergiesRecordedBy, allergiesRecordedAt } = patient;
  return (
    <Panel
      title="Allergies"
      aside={
        mayRecord && (
          <Button weight="secondary" small onClick={() => setOpen(true)}>
            {allergyState === "not_recorded" ? "Record" : "Change"}
          </Button>
        )
      }
    >
      <Present patient={patient} />
      {allergiesRecordedAt && (
        <p className="cx-quiet">
          Recorded by {allergiesRecordedBy}, {formatInstant(allergiesRecordedAt)}
        </p>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title="Record allergies">
        {open && <AllergiesForm patient={patient} onDone={() => setOpen(false)} />}
      </Dialog>
    </Panel>
  );
}

function Present({ patient }: { readonly patient: PatientRecord }) {
  switch (patient.allergyState) {
    case "known":
      return (
        <ul>
          {patient.allergies.map(({ substance, reaction }) => (
            <li key={substance}>
              <strong>{substance}</strong>
              {reaction ? `: ${reaction}` : ""}
            </li>
          ))}
        </ul>
      );
    case "none_known":
      return <p>No known allergies.</p>;
    case "not_recorded":
      return (
        <p>
          <strong>Not recorded.</strong> Nobody has asked, or nobody wrote it down.
        </p>
      );
  }
}
