"use client";

import { useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextField } from "@/app/_forms/fields";
import { useAlive } from "@/app/_forms/use-alive";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { tellTabs } from "@/app/_session/tabs";
import { Button } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import type { Result } from "@/lib/platform/result";
import type { credentialsInput } from "./credentials";
import { type DemoPerson, DemoSignIns } from "./demo-sign-ins";

type Credentials = z.input<typeof credentialsInput>;

interface SignInProps {
  /** A path within Coxa. */
  readonly next: string;
  readonly demo: readonly DemoPerson[];
  /** What the outside identity provider is called, where there is one. */
  readonly provider: string | undefined;
}

/** Fetched when it is needed, so that the page shows without it. */
const auth = () => import("next-auth/react");

/** The sign-in form. Every failure reads the same, so that nobody learns who has an account. */
export function SignIn({ next, demo, provider }: SignInProps) {
  const [leaving, setLeaving] = useState(false);
  const isAlive = useAlive();
  const command = useCommandForm({
    schema: async () => (await import("./credentials")).credentialsInput,
    defaultValues: { email: "", password: "", code: "" },
    action: enter,
    onDone: () => {
      setLeaving(true);
      tellTabs("signed-in");
      // Loaded anew, so that nothing of the person before is left in the page.
      window.location.replace(chooseRole(next));
    },
  });
  const pending = command.pending || leaving;
  return (
    <div className="cx-sign-in">
      <PageHead title="Sign in" />
      <Panel title="Your account">
        <CommandFormFrame command={command} label="Sign in">
          <TextField
            command={command}
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
          />
          <TextField
            command={command}
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
          />
          {(command.refusal?.code === "second-step.wrong" || command.form.getValues("code") !== "") && (
            <TextField
              command={command}
              name="code"
              label="Code"
              hint="Six digits from your authenticator app, or a recovery code"
              autoComplete="one-time-code"
            />
          )}
          <SubmitButton command={{ ...command, pending }}>Sign in</SubmitButton>
        </CommandFormFrame>
        {provider && (
          <p className="cx-provider">
            <Button
              weight="secondary"
              disabled={!isAlive}
              onClick={async () => (await auth()).signIn("outside", { callbackUrl: chooseRole(next) })}
            >
              Sign in with {provider}
            </Button>
          </p>
        )}
      </Panel>
      {demo.length > 0 && (
        <DemoSignIns
          people={demo}
          onChoose={({ email, password }) => {
            command.form.setValue("email", email);
            command.form.setValue("password", password);
            document.querySelector<HTMLButtonElement>(".cx-sign-in [type=submit]")?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Where those with several roles choose one; it sends all others straight on. */
function chooseRole(next: string): string {
  return `/sign-in/role?next=${encodeURIComponent(next)}`;
}

async function enter({ email, password, code }: Credentials): Promise<Result<null>> {
  const given = { email: email.trim(), password, ...(code ? { code } : {}) };
  const answer = await auth()
    .then(({ signIn }) => signIn("credentials", { redirect: false, ...given }))
    .catch(() => undefined);
  if (answer?.ok) {
    return { ok: true, value: null };
  }
  if (answer?.error === "CredentialsSignin") {
    return { ok: false, code: "not-allowed", message: "The e-mail address or the password is not right." };
  }
  if (answer?.error === "SecondStep") {
    const message = code
      ? "The code is not right, or it was used already. Wait for the next one."
      : "Enter the code of your authenticator app as well.";
    return { ok: false, code: "second-step.wrong", message };
  }
  if (answer?.error?.startsWith("TooManyTries")) {
    const minutes = Math.ceil(Number(answer.error.split(".")[1] ?? 900) / 60);
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    return { ok: false, code: "limit.reached", message: `Too many tries. Wait ${wait}.` };
  }
  return {
    ok: false,
    code: "database.unavailable",
    message: "Coxa could not check this now. What you typed is still here: try again in a moment.",
  };
}
