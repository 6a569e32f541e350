"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { CheckboxField, TextareaField } from "@/app/_forms/fields";
import { useAlive } from "@/app/_forms/use-alive";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import type { amendReferralInput } from "@/lib/referrals/amend-referral-input";
import { amendReferralAction } from "../actions";
import type { FieldValues } from "./field-answers";
import type { ReferralData } from "./referral-data";

const FieldAnswers = lazy(() => import("./field-answers"));

type Typed = z.input<typeof amendReferralInput>;

interface AmendProps {
  readonly referral: ReferralData;
  readonly label?: string;
}

/** Sends a new version; the service is shown what changed, and the letter before reads as superseded. */
export function AmendReferral({ referral, label = "Amend" }: AmendProps) {
  const [open, setOpen] = useState(false);
  const isAlive = useAlive();
  return (
    <>
      <Button
        weight={label === "Amend" ? "secondary" : "primary"}
        disabled={!isAlive}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Send version ${referral.version + 1}`}>
        {open && <AmendForm referral={referral} onEnd={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function AmendForm({ referral, onEnd }: { readonly referral: ReferralData; readonly onEnd: () => void }) {
  const router = useRouter();
  const { missing = [], recorded = {}, onDate = "" } = referral.toAnswer ?? {};
  const [values, setValues] = useState<FieldValues>(recorded);
  const answers = missing.flatMap((fieldId) =>
    values[fieldId] === undefined ? [] : [{ fieldId, value: values[fieldId] }],
  );
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/amend-referral-input")).amendReferralInput,
    defaultValues: asSent(referral),
    action: (typed) => amendReferralAction({ ...typed, answers }),
    onDone: () => {
      onEnd();
      router.refresh();
    },
  });
  return (
    <CommandFormFrame command={command} label="Send a new version">
      {missing.length > 0 && (
        <Suspense fallback={<p className="cx-quiet">What is missing is being fetched…</p>}>
          <FieldAnswers
            fieldIds={missing}
            values={values}
            faults={command.refusal?.fields}
            onDate={onDate}
            onChange={setValues}
            focusFirst
          />
        </Suspense>
      )}
      <p>
        The letter is made again from the consultation as it stands
        {missing.length > 0 && ", with these answers"}. The waiting time goes on.
      </p>
      <TextareaField command={command} name="question" label="Question" />
      <TextareaField command={command} name="expectation" label="What you expect" rows={2} optional />
      <TextareaField
        command={command}
        name="patientWishes"
        label="What the patient wants"
        rows={2}
        optional
      />
      <TextareaField command={command} name="note" label="Note" optional />
      <TextareaField command={command} name="redFlagReason" label="On red flags" rows={2} optional />
      <CheckboxField command={command} name="patientAgrees" label="The patient agrees" />
      <SubmitButton command={command}>Send this version</SubmitButton>
    </CommandFormFrame>
  );
}

/** The words of the version that stands. */
function asSent(referral: ReferralData): Typed {
  return {
    referralId: referral.id,
    version: referral.version,
    question: referral.question,
    urgency: referral.urgency,
    urgencyReason: referral.urgencyReason ?? "",
    expectation: referral.expectation,
    patientWishes: referral.patientWishes,
    note: referral.note ?? "",
    redFlagReason: referral.redFlagReason ?? "",
    patientAgrees: referral.consentAt !== null,
  };
}
