"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { SelectField, TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { askAdviceAction } from "@/app/advice/actions";
import type { askAdviceInput } from "@/lib/advice/inputs";

interface AskAdviceFormProps {
  readonly consultationId: string;
  readonly services: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisationName: string;
  }[];
}

/** Which service, and what. Asking again after a lost reply asks once. */
export function AskAdviceForm({ consultationId, services }: AskAdviceFormProps) {
  const router = useRouter();
  const [requestId] = useState(() => crypto.randomUUID());
  const command = useCommandForm<z.input<typeof askAdviceInput>, { requestId: string }>({
    schema: async () => (await import("@/lib/advice/inputs")).askAdviceInput,
    defaultValues: { requestId, consultationId, serviceId: "", question: "" },
    action: askAdviceAction,
    onDone: (asked) => router.push(`/advice/${asked.requestId}`),
  });
  return (
    <CommandFormFrame command={command} label="Ask for advice">
      <SelectField
        command={command}
        name="serviceId"
        label="Service"
        options={services.map(({ id, name, organisationName }) => ({
          value: id,
          label: `${name}, ${organisationName}`,
        }))}
      />
      <TextareaField command={command} name="question" label="Question" rows={4} />
      <SubmitButton command={command}>Ask for advice</SubmitButton>
    </CommandFormFrame>
  );
}
