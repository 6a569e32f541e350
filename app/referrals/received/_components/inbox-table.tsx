import { Deadline } from "@/app/_record/deadline";
import { PatientName } from "@/app/_record/patient-name";
import { sentenceCase } from "@/app/_record/sentence-case";
import { waitedFor } from "@/app/_record/waiting";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatDateOfBirth, formatInstant } from "@/app/_ui/dates";
import { Pagination } from "@/app/_ui/links";
import { formatNhsNumber } from "@/app/_ui/nhs-number";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { clinicDay } from "@/lib/platform/clock";
import type { InboxView } from "@/lib/referrals/inputs";
import { type InboxData, inboxAddress, referralAddress } from "../inbox-address";
import { NewMark } from "./new-rows";

type Row = InboxData["referrals"][number];

interface InboxTableProps {
  readonly inbox: InboxData;
  readonly view: InboxView;
  /** Whether this is not the first page. */
  readonly laterPage: boolean;
}

const rowTones = {
  emergency_same_day: "emergency",
  very_urgent_48h: "emergency",
  urgent_suspected_cancer: "urgent",
  urgent: "urgent",
  routine: "neutral",
} as const satisfies Record<Row["urgency"], string>;

const views: Readonly<Record<InboxView, { caption: string; empty: string }>> = {
  us: { caption: "Referrals that wait on us", empty: "Nothing waits on us" },
  mine: { caption: "Referrals that wait on me", empty: "Nothing waits on you by name" },
  team: { caption: "Referrals that wait on the team", empty: "Nothing waits on the team" },
  them: { caption: "Referrals that wait on the referrer or the patient", empty: "Nothing waits on others" },
  ended: { caption: "Referrals that ended", empty: "Nothing has ended yet" },
};

/** One view of the inbox: what is open by urgency, then least time left; or what ended, newest first. */
export function InboxTable({ inbox, view, laterPage }: InboxTableProps) {
  const { now, referrals, next } = inbox;
  const { caption, empty } = views[view];
  return (
    <section className="cx-panel" aria-label={caption}>
      <DataTable
        caption={caption}
        captionHidden
        columns={[...whoAndWhat(now, view), ...(view === "ended" ? whatCame : whoseMove(now))]}
        rows={referrals}
        rowId={({ id }) => id}
        rowTone={({ urgency }) => rowTones[urgency]}
        empty={<EmptyState title={empty} />}
      />
      <Pagination
        {...(laterPage && { newer: inboxAddress(view) })}
        {...(next && { older: inboxAddress(view, next) })}
      />
    </section>
  );
}

const whoAndWhat = (now: Date, view: InboxView): readonly Column<Row>[] => [
  {
    id: "patient",
    header: "Patient",
    heads: true,
    cell: ({ id, patient }) => (
      <div className="cx-inbox-who">
        <PageLink className="cx-row-link" href={referralAddress(id, view)}>
          {patient ? <PatientName patient={patient} /> : "Not named"}
        </PageLink>{" "}
        <NewMark id={id} />
        {patient && (
          <span className="cx-who">
            <span className="cx-nowrap">{formatDateOfBirth(patient.dateOfBirth, clinicDay(now))}</span>{" "}
            <span className="cx-nowrap">{formatNhsNumber(patient.nhsNumber)}</span>
          </span>
        )}
      </div>
    ),
  },
  { id: "urgency", header: "Urgency", cell: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
  {
    id: "question",
    header: "Question",
    cell: ({ headline, practiceName }) => (
      <div>
        <span className="cx-clamp">{headline?.question}</span>
        <span className="cx-who">{practiceName}</span>
      </div>
    ),
  },
  {
    id: "flags",
    header: "Red flags",
    cell: ({ headline }) => <span className="cx-clamp">{headline?.redFlags}</span>,
  },
];

const steps: Readonly<Record<Row["nextStep"], string>> = {
  send: "",
  open: "Open it",
  decide: "Decide",
  answer: "The practice answers",
  book: "Book",
  record_attendance: "Record attendance",
  rebook: "Offer another date",
  record_outcome: "Write the outcome",
  act_on_return: "",
  none: "",
};

const whoseMove = (now: Date): readonly Column<Row>[] => [
  {
    id: "step",
    header: "Next step",
    cell: ({ nextStep, dueAt }) => (
      <div className="cx-inbox-step">
        {steps[nextStep]}{" "}
        <span className="cx-who">
          <Deadline dueAt={dueAt} now={now} />
        </span>
      </div>
    ),
  },
  {
    id: "waiting",
    header: "Waiting",
    compact: true,
    cell: ({ clockStartedAt }) => (clockStartedAt ? waitedFor(clockStartedAt, now) : ""),
  },
  {
    id: "with",
    header: "With",
    cell: ({ ownerName, practiceName, waitsOn }) =>
      waitsOn === "patient"
        ? "The patient"
        : (ownerName ?? (waitsOn === "practice" ? practiceName : "Nobody yet")),
  },
];

const whatCame: readonly Column<Row>[] = [
  { id: "status", header: "How", cell: ({ status }) => <StatusTag status={status} /> },
  {
    id: "why",
    header: "Reason",
    cell: ({ returnReason }) => (returnReason ? sentenceCase(returnReason) : ""),
  },
  {
    id: "sent",
    header: "Sent",
    compact: true,
    cell: ({ sentAt }) => (sentAt ? formatInstant(sentAt) : ""),
  },
];
