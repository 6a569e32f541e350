"use client";

import { useRouter } from "next/navigation";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { DateField } from "@/app/_forms/date-field";
import { RadiosField, TextareaField, TextField } from "@/app/_forms/fields";
import { NhsNumberField } from "@/app/_forms/nhs-number-field";
import { type CommandForm, useCommandForm } from "@/app/_forms/use-command-form";
import { sexWords } from "@/app/_record/sex-words";
import { ButtonLink } from "@/app/_ui/button-link";
import { ActionBar, Panel } from "@/app/_ui/section";
import type { registerPatientInput } from "@/lib/patients/register-patient-input";
import { registerPatientAction } from "../actions";
import { AlreadyRegistered } from "./already-registered";

type Registration = z.input<typeof registerPatientInput>;

const nothingTyped = {
  nhsNumber: "",
  title: "",
  givenName: "",
  familyName: "",
  dateOfBirth: "",
  address: "",
  postcode: "",
  phone: "",
  messageConsent: null,
  interpreter: "",
  adjustments: "",
};

/** Registers a patient and opens the new record; a number that is taken shows whose it is. */
export function RegisterPatient() {
  const router = useRouter();
  const command = useCommandForm<Registration, { patientId: string }>({
    schema: async () => (await import("@/lib/patients/register-patient-input")).registerPatientInput,
    defaultValues: nothingTyped,
    action: registerPatientAction,
    onDone: ({ patientId }) => router.push(`/patients/${patientId}`),
  });
  const taken = command.refusal?.code === "patient.duplicate-nhs-number" ? command.refusal : undefined;
  return (
    <CommandFormFrame command={command} label="Register a patient">
      {taken && (
        <AlreadyRegistered
          nhsNumber={String(command.form.getValues("nhsNumber"))}
          patientId={taken.remedy?.patientId}
        />
      )}
      <div className="cx-form-columns">
        <Identity command={command} />
        <Contact command={command} />
      </div>
      <ActionBar>
        <ButtonLink href="/patients" weight="secondary">
          Cancel
        </ButtonLink>
        <SubmitButton command={command}>Register</SubmitButton>
      </ActionBar>
    </CommandFormFrame>
  );
}

function Identity({ command }: { readonly command: CommandForm<Registration> }) {
  return (
    <Panel title="Who it is">
      <div className="cx-fields">
        <NhsNumberField
          command={command}
          name="nhsNumber"
          label="NHS number"
          hint="Ten digits, any spacing"
        />
        <TextField command={command} name="familyName" label="Family name" spellCheck={false} />
        <TextField command={command} name="givenName" label="Given names" spellCheck={false} />
        <TextField command={command} name="title" label="Title" width="4" optional />
        <DateField command={command} name="dateOfBirth" label="Date of birth" hint="For example, 14 7 1945" />
        <RadiosField
          command={command}
          name="sexAtBirth"
          label="Sex registered at birth"
          inline
          options={Object.entries(sexWords).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </Panel>
  );
}

function Contact({ command }: { readonly command: CommandForm<Registration> }) {
  return (
    <Panel title="How to reach them">
      <div className="cx-fields">
        <TextareaField command={command} name="address" label="Address" hint="One part on each line" />
        <TextField command={command} name="postcode" label="Postcode" width="10" spellCheck={false} />
        <TextField command={command} name="phone" label="Phone number" type="tel" inputMode="tel" optional />
        <RadiosField
          command={command}
          name="messageConsent"
          label="May messages be left on this number?"
          inline
          optional
          options={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
        />
        <TextField
          command={command}
          name="interpreter"
          label="Interpreter"
          hint="The language, or “Not needed”. Empty means not asked."
          optional
        />
        <TextareaField
          command={command}
          name="adjustments"
          label="Reasonable adjustments"
          hint="What makes access possible, or “None asked for”. Empty means not asked."
          rows={2}
          optional
        />
      </div>
    </Panel>
  );
}
