"use client";

import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { FieldFrame, fieldFacts } from "@/app/_forms/field-frame";
import { CheckboxField, RadiosField, SelectField, TextareaField, TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type {
  bookReferralInput,
  closeReferralInput,
  logAttemptInput,
  recordAttendanceInput,
} from "@/lib/referrals/book-referral-input";
import {
  bookReferralAction,
  closeReferralAction,
  logContactAttemptAction,
  recordAttendanceAction,
} from "../actions";
import { outcomesOpenTo } from "./outcomes-open";
import type { ReferralData } from "./referral-data";

interface StepProps {
  readonly referral: ReferralData;
  readonly referralId: string;
  readonly onEnd: () => void;
}

const inputs = () => import("@/lib/referrals/book-referral-input");

/** The appointment: when and where, or that another system holds it. */
export function BookForm({ referralId, onEnd }: StepProps) {
  const command = useCommandForm<z.input<typeof bookReferralInput>, unknown>({
    schema: async () => (await inputs()).bookReferralInput,
    defaultValues: { referralId, appointmentAt: "", place: "", bookedElsewhere: false },
    action: (typed) =>
      bookReferralAction({
        ...typed,
        appointmentAt: typed.appointmentAt ? new Date(typed.appointmentAt).toISOString() : null,
      }),
    onDone: onEnd,
  });
  const when = fieldFacts({ command, name: "appointmentAt", label: "Date and time" });
  return (
    <CommandFormFrame command={command} label="Record the appointment">
      <FieldFrame {...when} label="Date and time">
        <input
          {...command.form.register("appointmentAt")}
          id={when.id}
          className="nhsuk-input cx-input cx-input--w20"
          type="datetime-local"
          aria-describedby={when.describedBy}
          aria-invalid={when.error ? true : undefined}
        />
      </FieldFrame>
      <TextField command={command} name="place" label="Place" width="full" />
      <CheckboxField
        command={command}
        name="bookedElsewhere"
        label="Booked in another system"
        hint="Date and place may then be empty. Coxa still asks whether the patient came."
      />
      <SubmitButton command={command}>Record it</SubmitButton>
    </CommandFormFrame>
  );
}

export function AttendanceForm({ referralId, onEnd }: StepProps) {
  const command = useCommandForm<z.input<typeof recordAttendanceInput>, unknown>({
    schema: async () => (await inputs()).recordAttendanceInput,
    defaultValues: { referralId, note: "" },
    action: recordAttendanceAction,
    onDone: onEnd,
  });
  return (
    <CommandFormFrame command={command} label="Did the patient come?">
      <RadiosField
        command={command}
        name="attended"
        label="Attended"
        inline
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
      <TextareaField command={command} name="note" label="Note" rows={2} optional />
      <SubmitButton command={command}>Record it</SubmitButton>
    </CommandFormFrame>
  );
}

export function AttemptForm({ referralId, onEnd }: StepProps) {
  const command = useCommandForm<z.input<typeof logAttemptInput>, unknown>({
    schema: async () => (await inputs()).logAttemptInput,
    defaultValues: { referralId, note: "" },
    action: logContactAttemptAction,
    onDone: onEnd,
  });
  return (
    <CommandFormFrame command={command} label="An attempt to reach the patient">
      <TextareaField command={command} name="note" label="How, and what came of it" rows={2} />
      <SubmitButton command={command}>Record it</SubmitButton>
    </CommandFormFrame>
  );
}

/** The outcome, what was found, and the letter back to the referrer. */
export function CloseForm({ referral, referralId, onEnd }: StepProps) {
  const outcomes = outcomesOpenTo(referral);
  const command = useCommandForm<z.input<typeof closeReferralInput>, unknown>({
    schema: async () => (await inputs()).closeReferralInput,
    defaultValues: {
      referralId,
      findings: { diagnosis: "", examination: "", treatment: "", advice: "", followUp: "" },
      letter: "",
    },
    action: closeReferralAction,
    onDone: onEnd,
  });
  return (
    <CommandFormFrame command={command} label="Close with the outcome">
      <SelectField
        command={command}
        name="outcomeCode"
        label="Outcome"
        {...(outcomes.hint && { hint: outcomes.hint })}
        options={outcomes.options}
      />
      <TextareaField command={command} name="findings.diagnosis" label="Diagnosis" rows={1} optional />
      <TextareaField command={command} name="findings.examination" label="Examination" rows={1} optional />
      <TextareaField command={command} name="findings.treatment" label="Treatment" rows={1} optional />
      <TextareaField command={command} name="findings.advice" label="Advice" rows={1} optional />
      <TextareaField command={command} name="findings.followUp" label="Follow-up" rows={1} optional />
      <TextareaField command={command} name="letter" label="Letter to the referrer" rows={5} />
      <SubmitButton command={command}>Close it</SubmitButton>
    </CommandFormFrame>
  );
}
