import { Deadline } from "@/app/_record/deadline";
import { PatientName } from "@/app/_record/patient-name";
import { testName } from "@/app/_record/test-name";
import { testStepWords } from "@/app/_record/test-words";
import { waitedFor } from "@/app/_record/waiting";
import type { Column } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import type { DayView } from "./day";
import { DayList, type DayRow } from "./day-list";

type Row = DayRow<"tests">;

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
    <DayList
      day={day}
      name="tests"
      title="Tests not finished"
      caption="Tests not finished"
      aside={<PageLink href="/investigations">All tests of the practice</PageLink>}
      columns={columns}
      empty={<EmptyState title="No test waits" />}
    />
  );
}
