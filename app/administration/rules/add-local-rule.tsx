"use client";

import { useRouter } from "next/navigation";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { RadiosField, SelectField, TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { addLocalRuleAction } from "./actions";

/** Who may or may not request MRI here, from when to when, and who decided it. */
export function AddLocalRule({ today }: { readonly today: string }) {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/local-rules/inputs")).addLocalRuleInput,
    defaultValues: { subject: "local_mri_access" as const, startsOn: today, endsOn: "", source: "" },
    action: addLocalRuleAction,
    onDone: () => {
      command.form.reset();
      router.refresh();
    },
  });
  return (
    <CommandFormFrame command={command} label="Add a rule">
      <SelectField
        command={command}
        name="role"
        label="For whom"
        options={[
          { value: "gp", label: "GPs" },
          { value: "practice_clinician", label: "Other practice clinicians" },
        ]}
      />
      <RadiosField
        command={command}
        name="answer"
        label="May they request MRI of the hip here?"
        inline
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
      <TextField
        command={command}
        name="startsOn"
        label="First day"
        hint="Year-month-day: 2026-11-24"
        width="10"
      />
      <TextField
        command={command}
        name="endsOn"
        label="Last day"
        hint="Empty while it is open-ended"
        optional
        width="10"
      />
      <TextField
        command={command}
        name="source"
        label="Who decided this, or where it is written"
        width="full"
      />
      <SubmitButton command={command}>Add the rule</SubmitButton>
    </CommandFormFrame>
  );
}
