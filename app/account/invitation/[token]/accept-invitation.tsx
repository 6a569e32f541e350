"use client";

import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { acceptInvitationAction } from "../../actions";

interface AcceptInvitationProps {
  readonly token: string;
  readonly hasAccount: boolean;
}

/** A password: the one of the account there is, or a new one. */
export function AcceptInvitation({ token, hasAccount }: AcceptInvitationProps) {
  const command = useCommandForm({
    schema: async () => (await import("@/lib/people/inputs")).acceptInvitationInput,
    defaultValues: { token, password: "", code: "" },
    action: acceptInvitationAction,
    onDone: () => window.location.replace("/sign-in"),
  });
  return (
    <CommandFormFrame command={command} label="Join">
      <TextField
        command={command}
        name="password"
        label={hasAccount ? "Your password" : "Choose a password"}
        hint={hasAccount ? "Of the account that you already have." : "At least 12 characters."}
        type="password"
        autoComplete={hasAccount ? "current-password" : "new-password"}
      />
      {hasAccount && (
        <TextField
          command={command}
          name="code"
          label="Code of your authenticator app"
          hint="Only if you have set one up; or a recovery code."
          optional
          autoComplete="one-time-code"
        />
      )}
      <SubmitButton command={command}>Join</SubmitButton>
    </CommandFormFrame>
  );
}
