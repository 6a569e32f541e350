"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SummaryList } from "@/app/_ui/summary-list";
import type { PatientStatus } from "@/lib/patient-status";
import { readStatusAction } from "../actions";

const words: Readonly<Record<PatientStatus["state"], string>> = {
  sent: "Your referral was sent. The service has not opened it yet.",
  received: "The service has your referral and is reading it.",
  question: "The service has asked your practice a question.",
  accepted: "The service has accepted you and will offer an appointment.",
  booked: "You have an appointment.",
  seen: "You were seen. The service is writing to your practice.",
  missed: "You were expected and did not come. The service will offer another date.",
  back: "Your referral is with your practice, which decides what is next.",
  ended: "This referral has ended. Ask your practice if you do not know why.",
};

const problems = {
  wrong:
    "The link or the date of birth is not right, or the link is too old. Ask your practice for a new one.",
  resting: "There were too many tries. Try again in a quarter of an hour, or ring your practice.",
} as const;

/** Asks for the date of birth, then shows where the referral stands, the next date and whom to ring. */
export function StatusForm({ token }: { readonly token: string }) {
  const [born, setBorn] = useState("");
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof readStatusAction>>>();
  if (answer?.ok) return <Standing status={answer.value} />;
  return (
    <form
      className="cx-form"
      aria-label="Your date of birth"
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        setAnswer(await readStatusAction({ token, dateOfBirth: born }));
        setBusy(false);
      }}
    >
      {answer && <Notice tone="warn" title={problems[answer.why]} announce />}
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="born">
          Your date of birth
        </label>
        <input
          id="born"
          className="nhsuk-input cx-input cx-input--w20"
          type="date"
          required
          autoComplete="bday"
          value={born}
          onChange={({ target }) => setBorn(target.value)}
        />
      </div>
      <Button type="submit" busy={busy}>
        Show my referral
      </Button>
    </form>
  );
}

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
const times = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });

function Standing({ status }: { readonly status: PatientStatus }) {
  const { state, serviceName, nextDate, appointmentPlace, ring } = status;
  const when =
    nextDate &&
    (state === "booked" ? `${days.format(nextDate)}, ${times.format(nextDate)}` : days.format(nextDate));
  return (
    <>
      <Notice tone="info" title={words[state]} announce />
      <SummaryList
        rows={[
          { label: "Service", value: serviceName },
          ...(when ? [{ label: state === "booked" ? "Appointment" : "Next step by", value: when }] : []),
          ...(appointmentPlace ? [{ label: "Where", value: appointmentPlace }] : []),
          { label: "Whom to ring", value: `${ring.name}, ${ring.phone}` },
        ]}
      />
    </>
  );
}
