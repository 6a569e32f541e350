"use client";

import { useRouter } from "next/navigation";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField, TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { openEmergencyAccessAction } from "./actions";

/** Number, date of birth and the reason. */
export function OpenEmergencyAccess() {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/emergency-access/inputs")).openEmergencyAccessInput,
    defaultValues: { nhsNumber: "", dateOfBirth: "", reason: "" },
    action: openEmergencyAccessAction,
    onDone: ({ accessId }) => router.push(`/emergency-access/${accessId}`),
  });
  return (
    <CommandFormFrame command={command} label="Open a record">
      <TextField command={command} name="nhsNumber" label="NHS number" inputMode="numeric" />
      <TextField
        command={command}
        name="dateOfBirth"
        label="Date of birth"
        hint="Year-month-day: 1959-03-14"
        width="10"
      />
      <TextareaField command={command} name="reason" label="Why you need this record now" />
      <SubmitButton command={command} weight="danger">
        Open the record
      </SubmitButton>
    </CommandFormFrame>
  );
}
