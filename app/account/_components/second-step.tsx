"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { confirmSecondStepAction, removeSecondStepAction, startSecondStepAction } from "../actions";

interface Started {
  readonly secret: string;
  readonly qr: string;
  readonly recoveryCodes: readonly string[];
}

const startSchema = async () => (await import("@/lib/account/inputs")).startSecondStepInput;

/** First the password, then the picture for the authenticator app with the recovery codes, then a first code. */
export function SetUpSecondStep() {
  const [started, setStarted] = useState<Started>();
  const command = useCommandForm({
    schema: startSchema,
    defaultValues: { password: "" },
    action: startSecondStepAction,
    onDone: setStarted,
  });
  if (started) {
    return <Confirm started={started} />;
  }
  return (
    <CommandFormFrame command={command} label="Set up a second step">
      <p>An authenticator app on your telephone gives a code of six digits each time you sign in.</p>
      <TextField
        command={command}
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
      />
      <SubmitButton command={command} weight="secondary">
        Set up
      </SubmitButton>
    </CommandFormFrame>
  );
}

function Confirm({ started }: { readonly started: Started }) {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/account/inputs")).confirmSecondStepInput,
    defaultValues: { code: "" },
    action: confirmSecondStepAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label="Confirm the second step">
      <p>Scan this with your authenticator app, or type the key into it: {started.secret}</p>
      {/* biome-ignore lint/performance/noImgElement: drawn here from a string, with nothing to fetch or to fit. */}
      <img
        src={`data:image/svg+xml;base64,${btoa(started.qr)}`}
        alt="The same key, to scan"
        width={200}
        height={200}
      />
      <p>Keep these recovery codes in a safe place. Each signs you in once, without the app:</p>
      <ul className="cx-plain-list">
        {started.recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <TextField
        command={command}
        name="code"
        label="Code from the app"
        inputMode="numeric"
        autoComplete="one-time-code"
        width="10"
      />
      <SubmitButton command={command}>Confirm</SubmitButton>
    </CommandFormFrame>
  );
}

/** Takes the second step away, by the password. */
export function RemoveSecondStep() {
  const router = useRouter();
  const command = useCommandForm({
    schema: startSchema,
    defaultValues: { password: "" },
    action: removeSecondStepAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label="Remove the second step">
      <TextField
        command={command}
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
      />
      <SubmitButton command={command} weight="danger">
        Remove the second step
      </SubmitButton>
    </CommandFormFrame>
  );
}
