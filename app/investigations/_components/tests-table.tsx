import { Deadline } from "@/app/_record/deadline";
import { PatientName } from "@/app/_record/patient-name";
import { testName } from "@/app/_record/test-name";
import { findingWords, testStepWords } from "@/app/_record/test-words";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatDateOfBirth, formatInstant } from "@/app/_ui/dates";
import { Pagination } from "@/app/_ui/links";
import { formatNhsNumber } from "@/app/_ui/nhs-number";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { StatusTag, Tag, UrgencyTag } from "@/app/_ui/tag";
import { clinicDay } from "@/lib/platform/clock";
import { type TestList, testListAddress } from "../list-address";

type Row = TestList["tests"][number];

interface TestsTableProps {
  readonly list: TestList;
  /** Whether this is not the first page. */
  readonly laterPage: boolean;
}

/** Open tests with where they stand: what is due first is on top. */
export function TestsTable({ list, laterPage }: TestsTableProps) {
  const { now, view, tests, next } = list;
  return (
    <section className="cx-panel" aria-label="Open tests">
      <DataTable
        caption="Open tests"
        captionHidden
        columns={[...whatAndWhose(now), ...whereItStands(now)]}
        rows={tests}
        rowId={({ id }) => id}
        rowTone={({ dueAt, result }) =>
          result?.finding === "urgent" ? "emergency" : dueAt < now ? "warn" : "neutral"
        }
        empty={
          <EmptyState title="No test is open here">
            A test stays in the list until a clinician has signed its result as read and acted on.
          </EmptyState>
        }
      />
      <Pagination
        {...(laterPage && { newer: testListAddress(view) })}
        {...(next && { older: testListAddress(view, next) })}
      />
    </section>
  );
}

const whatAndWhose = (now: Date): readonly Column<Row>[] => [
  {
    id: "test",
    header: "Test",
    heads: true,
    cell: (row) => (
      <PageLink className="cx-row-link" href={`/investigations/${row.id}`}>
        {testName(row)}
      </PageLink>
    ),
  },
  {
    id: "patient",
    header: "Patient",
    cell: (row) => (
      <span>
        <PatientName patient={row} />
        <span className="cx-who">
          {formatDateOfBirth(row.dateOfBirth, clinicDay(now))}{" "}
          <span className="cx-nowrap">{formatNhsNumber(row.nhsNumber)}</span>
        </span>
      </span>
    ),
  },
  { id: "urgency", header: "Urgency", cell: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
];

const whereItStands = (now: Date): readonly Column<Row>[] => [
  {
    id: "state",
    header: "State",
    cell: ({ status, result }) =>
      result ? (
        <Tag tone={findingWords[result.finding].tone}>Result: {findingWords[result.finding].label}</Tag>
      ) : (
        <StatusTag status={status} />
      ),
  },
  { id: "requested", header: "Requested", cell: ({ requestedAt }) => formatInstant(requestedAt) },
  { id: "owner", header: "Followed by", cell: ({ ownerName }) => ownerName ?? "The practice" },
  { id: "step", header: "Next step", cell: ({ nextStep }) => testStepWords[nextStep] },
  { id: "due", header: "By", cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={now} /> },
];
