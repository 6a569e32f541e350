"use client";

import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { DateField } from "@/app/_forms/date-field";
import { RadiosField, TextareaField, TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type {
  followInvestigationInput,
  readResultInput,
  recordResultInput,
  withdrawInvestigationInput,
} from "@/lib/investigations/follow-investigation-input";
import {
  followInvestigationAction,
  readResultAction,
  recordResultAction,
  withdrawInvestigationAction,
} from "../actions";

interface FormProps {
  readonly requestId: string;
  /** The test by name, for people who hear the form's name alone. */
  readonly testedFor: string;
  readonly onDone: () => void;
}

const inputs = () => import("@/lib/investigations/follow-investigation-input");

type FollowValues = z.input<typeof followInvestigationInput>;

/** What happened to a request before its result. */
export function FollowForm(props: FormProps & { readonly step: FollowValues["step"] }) {
  const { requestId, step, testedFor, onDone } = props;
  const command = useCommandForm<FollowValues, unknown>({
    schema: async () => (await inputs()).followInvestigationInput,
    defaultValues: { requestId, step, note: "" },
    action: followInvestigationAction,
    onDone,
  });
  return (
    <CommandFormFrame command={command} label={`What happened to ${testedFor}`}>
      <TextareaField
        command={command}
        name="note"
        label="Note"
        hint="The appointment, or who took it"
        rows={2}
        optional
      />
      <SubmitButton command={command}>Record it</SubmitButton>
    </CommandFormFrame>
  );
}

/** The report: how it reads, what it says, whose it is and of which day. */
export function ResultForm({ requestId, testedFor, onDone }: FormProps) {
  const command = useCommandForm<z.input<typeof recordResultInput>, unknown>({
    schema: async () => (await inputs()).recordResultInput,
    defaultValues: { requestId, text: "", reportedBy: "", reportedOn: "" },
    action: recordResultAction,
    onDone,
  });
  return (
    <CommandFormFrame command={command} label={`Result of ${testedFor}`}>
      <RadiosField
        command={command}
        name="finding"
        label="How the report reads"
        hint="Decides by when it must be read: 3 days, 1 day or 4 hours"
        options={[
          { value: "normal", label: "Normal" },
          { value: "abnormal", label: "Abnormal" },
          { value: "urgent", label: "Needs action today", hint: "Ring the requester as well" },
        ]}
      />
      <TextareaField command={command} name="text" label="What the report says" rows={4} />
      <TextField command={command} name="reportedBy" label="Reported by" width="full" />
      <DateField command={command} name="reportedOn" label="Day of the report" />
      <SubmitButton command={command}>Record the result</SubmitButton>
    </CommandFormFrame>
  );
}

/** What was done about a result, signed by whoever is signed in, with a promise to the patient if one is made. */
export function ReadForm({ requestId, testedFor, onDone }: FormProps) {
  const command = useCommandForm<z.input<typeof readResultInput>, unknown>({
    schema: async () => (await inputs()).readResultInput,
    defaultValues: { requestId, action: "", tellPatientBy: "" },
    action: readResultAction,
    onDone,
  });
  return (
    <CommandFormFrame command={command} label={`Act on the result of ${testedFor}`}>
      <TextareaField
        command={command}
        name="action"
        label="What you did about it"
        hint="Or that nothing is to be done"
        rows={3}
      />
      <DateField
        command={command}
        name="tellPatientBy"
        label="Tell the patient by"
        hint="Becomes a promise on your list, chased like any other"
        optional
      />
      <SubmitButton command={command}>Sign as read and acted on</SubmitButton>
    </CommandFormFrame>
  );
}

/** Why a test is no longer needed. */
export function WithdrawForm({ requestId, testedFor, onDone }: FormProps) {
  const command = useCommandForm<z.input<typeof withdrawInvestigationInput>, unknown>({
    schema: async () => (await inputs()).withdrawInvestigationInput,
    defaultValues: { requestId, reason: "" },
    action: withdrawInvestigationAction,
    onDone,
  });
  return (
    <CommandFormFrame command={command} label={`Withdraw ${testedFor}`}>
      <TextareaField command={command} name="reason" label="Why it is withdrawn" rows={2} />
      <SubmitButton command={command} weight="danger">
        Withdraw the request
      </SubmitButton>
    </CommandFormFrame>
  );
}
