import { Deadline } from "@/app/_record/deadline";
import { PatientName } from "@/app/_record/patient-name";
import { testName } from "@/app/_record/test-name";
import { waitedFor } from "@/app/_record/waiting";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { DayView } from "./day";

type Row = DayView["investigations"][number];

/** Tests requested whose result nobody has recorded. */
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
    { id: "test", header: "Test", cell: (row) => testName(row) },
    { id: "receipt", header: "Receipt", compact: true, cell: ({ receiptNumber }) => receiptNumber },
    {
      id: "since",
      header: "Requested",
      compact: true,
      cell: ({ requestedAt }) => `${waitedFor(requestedAt, day.now)} ago`,
    },
    {
      id: "due",
      header: "Result by",
      cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={day.now} />,
    },
  ];
  return (
    <Panel
      title="Tests awaiting results"
      aside={<span className="cx-quiet">{day.investigations.length || ""}</span>}
    >
      <DataTable
        caption="Tests awaiting results"
        captionHidden
        columns={columns}
        rows={day.investigations}
        rowId={({ id }) => id}
        empty={<EmptyState title="No result is awaited" />}
      />
    </Panel>
  );
}
