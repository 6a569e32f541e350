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
import { type InboxData, type InboxList, inboxAddress } from "../inbox-address";

type Row = InboxData["referrals"][number];

interface InboxTableProps {
  readonly inbox: InboxData;
  readonly view: InboxList;
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

/** What the service received: what waits by urgency and waiting time, or what was decided, newest first. */
export function InboxTable({ inbox, view, laterPage }: InboxTableProps) {
  const { now, referrals, next } = inbox;
  return (
    <section className="cx-panel" aria-label={view === "waiting" ? "Waiting" : "Decided"}>
      <DataTable
        caption={view === "waiting" ? "Referrals waiting for a decision" : "Referrals decided"}
        captionHidden
        columns={[...whoAndWhat(now), ...(view === "waiting" ? howLong(now) : whatCame)]}
        rows={referrals}
        rowId={({ id }) => id}
        rowTone={({ urgency }) => rowTones[urgency]}
        empty={
          view === "waiting" ? (
            <EmptyState title="Nothing waits">Every referral sent to this service was decided.</EmptyState>
          ) : (
            <EmptyState title="Nothing was decided yet" />
          )
        }
      />
      <Pagination
        {...(laterPage && { newer: inboxAddress(view) })}
        {...(next && { older: inboxAddress(view, next) })}
      />
    </section>
  );
}

const whoAndWhat = (now: Date): readonly Column<Row>[] => [
  {
    id: "patient",
    header: "Patient",
    heads: true,
    cell: ({ id, patient }) => (
      <>
        <PageLink className="cx-row-link" href={`/referrals/${id}`}>
          {patient ? <PatientName patient={patient} /> : "Not named"}
        </PageLink>
        {patient && (
          <span className="cx-who">
            {formatDateOfBirth(patient.dateOfBirth, clinicDay(now))}{" "}
            <span className="cx-nowrap">{formatNhsNumber(patient.nhsNumber)}</span>
          </span>
        )}
      </>
    ),
  },
  { id: "urgency", header: "Urgency", cell: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
  {
    id: "question",
    header: "Question",
    cell: ({ headline }) => <span className="cx-clamp">{headline?.question}</span>,
  },
  {
    id: "flags",
    header: "Red flags",
    cell: ({ headline }) => <span className="cx-clamp">{headline?.redFlags}</span>,
  },
  { id: "from", header: "From", cell: ({ practiceName }) => practiceName },
];

const howLong = (now: Date): readonly Column<Row>[] => [
  {
    id: "waiting",
    header: "Waiting",
    compact: true,
    cell: ({ sentAt }) => (sentAt ? waitedFor(sentAt, now) : ""),
  },
  { id: "due", header: "Decide by", cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={now} /> },
  {
    id: "state",
    header: "With",
    cell: ({ ownerName, serviceName, status }) => (
      <span>
        {ownerName ?? serviceName} {status === "received" && <StatusTag status={status} />}
      </span>
    ),
  },
];

const whatCame: readonly Column<Row>[] = [
  { id: "status", header: "Decision", cell: ({ status }) => <StatusTag status={status} /> },
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
