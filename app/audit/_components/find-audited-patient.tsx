"use client";

import { useRouter } from "next/navigation";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { findAuditedPatientAction } from "../actions";

/** Leads to who looked at one patient's record. The number is sent, not put into an address. */
export function FindAuditedPatient() {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/audit/inputs")).findAuditedPatientInput,
    defaultValues: { nhsNumber: "" },
    action: findAuditedPatientAction,
    onDone: ({ patientId }) => router.push(`/audit/patients/${patientId}`),
  });
  return (
    <CommandFormFrame command={command} label="Who looked at a patient’s record">
      <TextField
        command={command}
        name="nhsNumber"
        label="Who looked at the record of the patient with NHS number"
        inputMode="numeric"
      />
      <SubmitButton command={command} weight="secondary">
        Show
      </SubmitButton>
    </CommandFormFrame>
  );
}
