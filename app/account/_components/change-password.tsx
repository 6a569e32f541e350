"use client";

import { useState } from "react";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { changePasswordAction } from "../actions";

/** The present password, and a new one. */
export function ChangePassword() {
  const [done, setDone] = useState(false);
  const command = useCommandForm({
    schema: async () => (await import("@/lib/account/inputs")).changePasswordInput,
    defaultValues: { present: "", wanted: "" },
    action: changePasswordAction,
    onDone: () => {
      command.form.reset();
      setDone(true);
    },
  });
  return (
    <CommandFormFrame command={command} label="Change your password">
      <TextField
        command={command}
        name="present"
        label="Present password"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        command={command}
        name="wanted"
        label="New password"
        hint="At least 12 characters. Three or four words that do not belong together are good."
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton command={command} weight="secondary">
        Change password
      </SubmitButton>
      <p role="status">{done && "Changed. You are signed out everywhere else."}</p>
    </CommandFormFrame>
  );
}
