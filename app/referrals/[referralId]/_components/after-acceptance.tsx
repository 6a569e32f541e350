"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { ActionBar } from "@/app/_ui/section";
import { AttemptForm, AttendanceForm, BookForm, CloseForm } from "./forms";
import type { ReferralData } from "./referral-data";

const forms = {
  book: { title: "Record the appointment", Form: BookForm },
  attendance: { title: "Did the patient come?", Form: AttendanceForm },
  attempt: { title: "An attempt to reach the patient", Form: AttemptForm },
  close: { title: "Close with the outcome", Form: CloseForm },
} as const;
type Step = keyof typeof forms;

/** What a service does once it has accepted: book, record attendance, try to reach the patient, close. */
export function AfterAcceptance({ referral }: { readonly referral: ReferralData }) {
  const router = useRouter();
  const [step, setStep] = useState<Step>();
  const { mayBook, mayRecordAttendance, mayLogAttempt, mayClose, id } = referral;
  const may = { book: mayBook, attendance: mayRecordAttendance, attempt: mayLogAttempt, close: mayClose };
  const steps = (["close", "attempt", "attendance", "book"] as const).filter((each) => may[each]);
  if (steps.length === 0) return null;
  const end = () => {
    setStep(undefined);
    router.refresh();
  };
  const Form = step && forms[step].Form;
  return (
    <>
      <ActionBar>
        {steps.map((each, at) => (
          <Button
            key={each}
            weight={at === steps.length - 1 ? "primary" : "secondary"}
            onClick={() => setStep(each)}
          >
            {forms[each].title}
          </Button>
        ))}
      </ActionBar>
      <Dialog
        open={step !== undefined}
        onClose={() => setStep(undefined)}
        title={step ? forms[step].title : ""}
      >
        {Form && <Form referral={referral} referralId={id} onEnd={end} />}
      </Dialog>
    </>
  );
}
