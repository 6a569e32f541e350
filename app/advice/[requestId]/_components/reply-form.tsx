"use client";

import { useRouter } from "next/navigation";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { replyAdviceInput } from "@/lib/advice/inputs";
import { replyAdviceAction } from "../../actions";

/** Writes on in the thread of a request for advice. */
export function ReplyForm({ requestId, label }: { readonly requestId: string; readonly label: string }) {
  const router = useRouter();
  const command = useCommandForm<z.input<typeof replyAdviceInput>, unknown>({
    schema: async () => (await import("@/lib/advice/inputs")).replyAdviceInput,
    defaultValues: { requestId, body: "" },
    action: replyAdviceAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label={label}>
      <TextareaField command={command} name="body" label={label} />
      <SubmitButton command={command}>{label === "Advice" ? "Send the advice" : "Ask"}</SubmitButton>
    </CommandFormFrame>
  );
}
