import { Deadline } from "@/app/_record/deadline";
import { PatientName } from "@/app/_record/patient-name";
import { testName } from "@/app/_record/test-name";
import { testStepWords } from "@/app/_record/test-words";
import { waitedFor } from "@/app/_record/waiting";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { DayView } from "./day";

type Row = DayView["investigations"][number];

/** Tests that wait: to be handed over, for their result, or for somebody to read it. */
export function TestsAwaiting({ day }: { readonly day: DayView }) {
  const columns: readonly Column<Row>[] = [
    {
      id: "patient",
      header: "Patient",
      heads: true,
      cell: (row) => (
        <PageLink className="cx-row-link" href={`/patients/${row.patientId}`}>
          <PatientName patient={row} />
        </PageLink>
      ),
    },
    {
      id: "test",
      header: "Test",
      cell: (row) => <PageLink href={`/investigations/${row.id}`}>{testName(row)}</PageLink>,
    },
    { id: "receipt", header: "Receipt", compact: true, cell: ({ receiptNumber }) => receiptNumber },
    {
      id: "since",
      header: "Requested",
      compact: true,
      cell: ({ requestedAt }) => `${waitedFor(requestedAt, day.now)} ago`,
    },
    {
      id: "step",
      header: "Next step",
      cell: ({ nextStep }) => testStepWords[nextStep],
    },
    {
      id: "due",
      header: "By",
      cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={day.now} />,
    },
  ];
  return (
    <Panel
      title="Tests not finished"
      aside={<PageLink href="/investigations">All tests of the practice</PageLink>}
    >
      <DataTable
        caption="Tests not finished"
        captionHidden
        columns={columns}
        rows={day.investigations}
        rowId={({ id }) => id}
        empty={<EmptyState title="No test waits" />}
      />
    </Panel>
  );
}
