import { PatientName } from "@/app/_record/patient-name";
import { waitedFor } from "@/app/_record/waiting";
import type { Column } from "@/app/_ui/data-table";
import { formatDateOfBirth, formatInstant } from "@/app/_ui/dates";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { clinicDay } from "@/lib/platform/clock";
import type { DayView } from "./day";
import { DayList, type DayRow } from "./day-list";

type Row = DayRow<"drafts">;

/** Consultations begun and not completed, with their age. */
export function DraftConsultations({ day }: { readonly day: DayView }) {
  const columns: readonly Column<Row>[] = [
    {
      id: "patient",
      header: "Patient",
      heads: true,
      cell: (row) => (
        <PageLink className="cx-row-link" href={`/consultations/${row.id}`}>
          <PatientName patient={row} />
        </PageLink>
      ),
    },
    {
      id: "born",
      header: "Born",
      compact: true,
      cell: ({ dateOfBirth }) => formatDateOfBirth(dateOfBirth, clinicDay(day.now)),
    },
    { id: "answered", header: "Answered", compact: true, alignEnd: true, cell: ({ answered }) => answered },
    { id: "touched", header: "Last saved", compact: true, cell: ({ updatedAt }) => formatInstant(updatedAt) },
    {
      id: "age",
      header: "Open for",
      compact: true,
      cell: ({ startedAt }) => waitedFor(startedAt, day.now),
    },
  ];
  return (
    <DayList
      day={day}
      name="drafts"
      title="Consultations not completed"
      caption="Consultations not completed"
      columns={columns}
      empty={
        <EmptyState title="No consultation is open">
          Find a patient above, then start one from the record.
        </EmptyState>
      }
    />
  );
}
