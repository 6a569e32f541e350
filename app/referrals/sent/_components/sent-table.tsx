import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { PatientName } from "@/app/_record/patient-name";
import { sentenceCase } from "@/app/_record/sentence-case";
import type { ViewOf } from "@/app/_record/view-of";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatDateOfBirth, formatInstant } from "@/app/_ui/dates";
import { Pagination } from "@/app/_ui/links";
import { formatNhsNumber } from "@/app/_ui/nhs-number";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { clinicDay } from "@/lib/platform/clock";
import type { listSent } from "@/lib/referrals";

type SentData = ViewOf<typeof listSent>;
type Row = SentData["referrals"][number];

interface SentTableProps {
  readonly list: SentData;
  readonly laterPage: boolean;
}

/** What the practice has sent, newest first, each with where it stands. */
export function SentTable({ list, laterPage }: SentTableProps) {
  const { now, referrals, next } = list;
  return (
    <section className="cx-panel" aria-label="Referrals sent">
      <DataTable
        caption="Referrals sent"
        captionHidden
        columns={columnsAt(now)}
        rows={referrals}
        rowId={({ id }) => id}
        rowTone={({ status }) => (status === "returned" ? "warn" : "neutral")}
        empty={
          <EmptyState title="Nothing was sent yet">
            Referrals of every clinician of the practice appear here.
          </EmptyState>
        }
      />
      <Pagination
        {...(laterPage && { newer: "/referrals/sent" })}
        {...(next && { older: `/referrals/sent?${new URLSearchParams({ sent: next.sentAt, id: next.id })}` })}
      />
    </section>
  );
}

const columnsAt = (now: Date): readonly Column<Row>[] => [
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
  { id: "service", header: "Service", cell: ({ serviceName }) => serviceName },
  { id: "urgency", header: "Urgency", cell: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
  {
    id: "state",
    header: "State",
    cell: ({ status, returnReason }) => (
      <span>
        <StatusTag status={status} /> {returnReason && sentenceCase(returnReason)}
      </span>
    ),
  },
  {
    id: "sent",
    header: "Sent",
    compact: true,
    cell: ({ sentAt }) => (sentAt ? formatInstant(sentAt) : ""),
  },
  { id: "owner", header: "With", cell: ({ ownerName }) => ownerName ?? "The team" },
  { id: "step", header: "Next step", cell: ({ nextStep }) => nextStepWords[nextStep] },
  {
    id: "due",
    header: "By",
    cell: ({ nextStep, dueAt }) => (nextStep === "none" ? "" : <Deadline dueAt={dueAt} now={now} />),
  },
];
