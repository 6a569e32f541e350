"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { FieldFrame, fieldFacts } from "@/app/_forms/field-frame";
import { SelectField, TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { makePromiseInput } from "@/lib/promises/inputs";
import { makePromiseAction } from "../actions";

const kinds = [
  { value: "ring_patient", label: "To ring the patient" },
  { value: "safety_net", label: "To check that it gets better" },
  { value: "other", label: "Something else" },
] as const;

interface PromiseFormProps {
  readonly patientId: string;
  readonly consultationId: string | null;
  readonly onEnd: (day: string) => void;
}

/** What was promised to a patient, and by when. */
export function PromiseForm({ patientId, consultationId, onEnd }: PromiseFormProps) {
  const router = useRouter();
  const [promiseId] = useState(() => crypto.randomUUID());
  const command = useCommandForm<z.input<typeof makePromiseInput>, unknown>({
    schema: async () => (await import("@/lib/promises/inputs")).makePromiseInput,
    defaultValues: { promiseId, patientId, consultationId, kind: "ring_patient", what: "", dueOn: "" },
    action: makePromiseAction,
    onDone: () => {
      onEnd(command.form.getValues("dueOn"));
      router.refresh();
    },
  });
  const day = fieldFacts({ command, name: "dueOn", label: "By" });
  return (
    <CommandFormFrame command={command} label="What did you promise?">
      <SelectField command={command} name="kind" label="Promise" options={kinds} />
      <TextareaField command={command} name="what" label="In your words" rows={2} />
      <FieldFrame {...day} label="By">
        <input
          {...command.form.register("dueOn")}
          id={day.id}
          className="nhsuk-input cx-input cx-input--w20"
          type="date"
          aria-describedby={day.describedBy}
          aria-invalid={day.error ? true : undefined}
        />
      </FieldFrame>
      <SubmitButton command={command}>Note it</SubmitButton>
    </CommandFormFrame>
  );
}
