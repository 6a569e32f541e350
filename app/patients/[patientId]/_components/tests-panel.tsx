import { Deadline } from "@/app/_record/deadline";
import { testName } from "@/app/_record/test-name";
import { testStepWords } from "@/app/_record/test-words";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatInstant } from "@/app/_ui/dates";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { StatusTag } from "@/app/_ui/tag";
import type { PatientRecordData } from "./patient-record-view";

type Row = PatientRecordData["investigations"][number];

interface TestsPanelProps {
  readonly tests: readonly Row[];
  readonly now: Date;
}

/** The tests asked for here, newest first; withdrawn ones stay. */
export function TestsPanel({ tests, now }: TestsPanelProps) {
  const columns: readonly Column<Row>[] = [
    {
      id: "test",
      header: "Test",
      heads: true,
      cell: (row) => <PageLink href={`/investigations/${row.id}`}>{testName(row)}</PageLink>,
    },
    { id: "status", header: "State", cell: ({ status }) => <StatusTag status={status} /> },
    {
      id: "requested",
      header: "Requested",
      cell: ({ requestedAt, requestedByName }) => (
        <span>
          <span className="cx-nowrap">{formatInstant(requestedAt)}</span>, {requestedByName}
        </span>
      ),
    },
    { id: "receipt", header: "Receipt", compact: true, cell: ({ receiptNumber }) => receiptNumber },
    {
      id: "form",
      header: "Request form",
      compact: true,
      cell: ({ id, status }) =>
        status === "withdrawn" ? "" : <a href={`/investigations/${id}/form?download`}>Download (PDF)</a>,
    },
    {
      id: "step",
      header: "Next step",
      cell: ({ nextStep, dueAt }) =>
        nextStep === "none" ? (
          ""
        ) : (
          <span>
            {testStepWords[nextStep]}, by <Deadline dueAt={dueAt} now={now} />
          </span>
        ),
    },
  ];
  return (
    <Panel title="Tests">
      <DataTable
        caption="Tests"
        captionHidden
        columns={columns}
        rows={tests}
        rowId={({ id }) => id}
        empty={<EmptyState title="No test was requested here" />}
      />
    </Panel>
  );
}
