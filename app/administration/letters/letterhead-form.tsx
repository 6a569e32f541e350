"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { FieldFrame, fieldFacts } from "@/app/_forms/field-frame";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { saveLetterheadInput } from "@/lib/organisations/save-letterhead-input";
import { saveLetterheadAction } from "./actions";

type Typed = z.input<typeof saveLetterheadInput>;
type Group = Typed["omittedOn"][number];

const groups: readonly { readonly id: Group; readonly label: string }[] = [
  { id: "referrals", label: "Referrals and requests for advice" },
  { id: "requests", label: "Imaging and blood request forms" },
  { id: "summaries", label: "Consultation summaries" },
  { id: "answers", label: "Answers and outcomes" },
  { id: "patient", label: "Patients’ copies" },
];

interface LetterheadFormProps {
  readonly hasLogo: boolean;
  readonly omittedOn: readonly string[];
}

/** The logo, and which letters are printed on headed paper. */
export function LetterheadForm({ hasLogo, omittedOn }: LetterheadFormProps) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/organisations/save-letterhead-input")).saveLetterheadInput,
    defaultValues: {
      logo: "keep",
      omittedOn: groups.map(({ id }) => id).filter((id) => omittedOn.includes(id)),
    },
    action: saveLetterheadAction,
    onDone: () => {
      command.form.setValue("logo", "keep");
      setSaved(true);
      router.refresh();
    },
  });
  const logo = fieldFacts({ command, name: "logo", label: "Logo" });
  const headed = command.form.watch("omittedOn");
  return (
    <CommandFormFrame command={command} label="Change the letterhead">
      <FieldFrame
        {...logo}
        label={hasLogo ? "Another logo" : "Logo"}
        hint="PNG, or SVG of plain shapes. It is drawn anew, at most 60 by 16 millimetres."
      >
        <input
          id={logo.id}
          className="nhsuk-input cx-input cx-input--wfull"
          type="file"
          accept="image/png,image/svg+xml"
          aria-describedby={logo.describedBy}
          aria-invalid={logo.error ? true : undefined}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            command.form.setValue("logo", file ? await base64Of(file) : "keep");
          }}
        />
      </FieldFrame>
      {hasLogo && (
        <Tick
          label="Print no logo"
          checked={command.form.watch("logo") === "remove"}
          onChange={(checked) => command.form.setValue("logo", checked ? "remove" : "keep")}
        />
      )}
      <fieldset className="nhsuk-form-group cx-field">
        <legend className="nhsuk-label cx-label">Printed on headed paper</legend>
        <p className="nhsuk-hint cx-hint">The letterhead is left off and its place stays free.</p>
        {groups.map(({ id, label }) => (
          <Tick
            key={id}
            label={label}
            checked={headed.includes(id)}
            onChange={(checked) =>
              command.form.setValue(
                "omittedOn",
                checked ? [...headed, id] : headed.filter((one) => one !== id),
              )
            }
          />
        ))}
      </fieldset>
      <SubmitButton command={command}>Save the letterhead</SubmitButton>
      {saved && <p role="status">Saved. Letters that were sent stay as they are.</p>}
    </CommandFormFrame>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small cx-ticks">
      <div className="nhsuk-checkboxes__item">
        <input
          id={`headed-${label}`}
          className="nhsuk-checkboxes__input"
          type="checkbox"
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
        />
        <label className="nhsuk-checkboxes__label" htmlFor={`headed-${label}`}>
          {label}
        </label>
      </div>
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
