"use client";

import { useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { Button } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/section";
import type { explainOpenPromisesInput } from "@/lib/promises/inputs";
import { explainOpenPromisesAction } from "../../actions";

/** Signs out: at once when nothing is due, else with the reason why it stays open. */
export function Leave({ due, userId }: { readonly due: number; readonly userId: string }) {
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    try {
      const { endHere } = await import("@/app/_frame/end-here");
      await endHere(userId);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Panel title="Sign out">
      {failed && <p role="alert">You are not signed out: try again.</p>}
      {due === 0 ? <Button onClick={leave}>Sign out</Button> : <Explain key={due} due={due} onDone={leave} />}
    </Panel>
  );
}

function Explain({ due, onDone }: { readonly due: number; readonly onDone: () => void }) {
  const command = useCommandForm<z.input<typeof explainOpenPromisesInput>, unknown>({
    schema: async () => (await import("@/lib/promises/inputs")).explainOpenPromisesInput,
    defaultValues: { openCount: due, reason: "" },
    action: explainOpenPromisesAction,
    onDone,
  });
  return (
    <CommandFormFrame command={command} label="Sign out with promises open">
      <TextareaField
        command={command}
        name="reason"
        label="Why they stay open"
        hint="It is kept with your name and the time. What is open is chased as before."
        rows={2}
      />
      <SubmitButton command={command}>Sign out all the same</SubmitButton>
    </CommandFormFrame>
  );
}
