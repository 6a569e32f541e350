"use client";

import { type SubmitEvent, useRef, useState } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { useAlive } from "@/app/_forms/use-alive";
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

const parts = [
  { id: "day", label: "Day", width: 2, autoComplete: "bday-day" },
  { id: "month", label: "Month", width: 2, autoComplete: "bday-month" },
  { id: "year", label: "Year", width: 4, autoComplete: "bday-year" },
] as const;

type Born = Readonly<Record<(typeof parts)[number]["id"], string>>;

const problems = {
  noDay: "There is no such day. Write your date of birth as day, month and year.",
  wrong:
    "The link or the date of birth is not right, or the link is too old. Ask your practice for a new one.",
  resting: "There were too many tries. Try again in a quarter of an hour, or ring your practice.",
} as const;

/** Asks for the date of birth, then shows where the referral stands, the next date and whom to ring. */
export function StatusForm({ token }: { readonly token: string }) {
  const isAlive = useAlive();
  const form = useRef<HTMLFormElement>(null);
  const [born, setBorn] = useState<Born>({ day: "", month: "", year: "" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [status, setStatus] = useState<PatientStatus>();
  useEarlyTyping(form);
  if (status) return <Standing status={status} />;
  const show = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const dateOfBirth = dayOf(born);
    if (!dateOfBirth) return setProblem(problems.noDay);
    setBusy(true);
    const answer = await readStatusAction({ token, dateOfBirth });
    setBusy(false);
    return answer.ok ? setStatus(answer.value) : setProblem(problems[answer.why]);
  };
  return (
    <form
      ref={form}
      data-early="born"
      className="cx-form"
      aria-label="Your date of birth"
      noValidate
      onSubmit={show}
    >
      {problem && <Notice tone="warn" title={problem} announce />}
      <fieldset className="nhsuk-form-group cx-field" aria-describedby="born-hint">
        <legend className="nhsuk-label cx-label">Your date of birth</legend>
        <p className="nhsuk-hint cx-hint" id="born-hint">
          For example, 14 7 1945
        </p>
        <div className="cx-date-parts">
          {parts.map(({ id, label, width, autoComplete }) => (
            <label key={id} className="cx-date-part">
              <span>{label}</span>
              <input
                className={`nhsuk-input cx-input cx-input--w${width}`}
                name={id}
                type="text"
                inputMode="numeric"
                autoComplete={autoComplete}
                maxLength={width}
                value={born[id]}
                onChange={({ target }) =>
                  setBorn((before) => ({ ...before, [id]: target.value.replace(/\D/g, "") }))
                }
              />
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" busy={busy} disabled={!isAlive}>
        Show my referral
      </Button>
    </form>
  );
}

/** YYYY-MM-DD; `undefined` where there is no such day. */
function dayOf({ day, month, year }: Born): string | undefined {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
}

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
const times = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });

function Standing({ status }: { readonly status: PatientStatus }) {
  const { state, serviceName, nextDate, appointmentPlace, ring } = status;
  const isBooked = state === "booked";
  // Another system may hold the date.
  const unknown = isBooked ? "Ring the service for the date" : null;
  const when = nextDate
    ? `${days.format(nextDate)}${isBooked ? `, ${times.format(nextDate)}` : ""}`
    : unknown;
  return (
    <>
      <Notice tone="info" title={words[state]} announce />
      <SummaryList
        rows={[
          { label: "Service", value: serviceName },
          ...(when ? [{ label: isBooked ? "Appointment" : "Next step by", value: when }] : []),
          ...(appointmentPlace ? [{ label: "Where", value: appointmentPlace }] : []),
          { label: "Whom to ring", value: `${ring.name}, ${ring.phone}` },
        ]}
      />
    </>
  );
}
