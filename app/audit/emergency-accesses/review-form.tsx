"use client";

import { useRouter } from "next/navigation";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { reviewEmergencyAccessAction } from "./actions";

/** What the privacy lead found. */
export function ReviewForm({ accessId }: { readonly accessId: string }) {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/emergency-access/inputs")).reviewEmergencyAccessInput,
    defaultValues: { accessId, note: "" },
    action: reviewEmergencyAccessAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label="Review this access">
      <TextField command={command} name="note" label="What you found" width="full" />
      <SubmitButton command={command} weight="secondary">
        Set down the review
      </SubmitButton>
    </CommandFormFrame>
  );
}
