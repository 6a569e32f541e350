"use client";

import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { explainOpenPromisesInput } from "@/lib/promises/inputs";
import { explainOpenPromisesAction } from "../../actions";

/** Why promises stay open beyond their day. */
export function Explain({ due, onDone }: { readonly due: number; readonly onDone: () => void }) {
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
