import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatClinicDate, formatInstant } from "@/app/_ui/dates";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { StatusTag, Tag } from "@/app/_ui/tag";
import { urgencyLabels } from "@/lib/clinical/rules/urgency";
import type { PatientRecordData } from "./patient-record-view";

type Row = PatientRecordData["consultations"][number];

const columns: readonly Column<Row>[] = [
  {
    id: "day",
    header: "Consultation of",
    heads: true,
    compact: true,
    cell: ({ id, status, consultedOn }) => (
      <PageLink
        className="cx-row-link"
        href={status === "completed" ? `/consultations/${id}/summary` : `/consultations/${id}`}
      >
        {formatClinicDate(consultedOn)}
      </PageLink>
    ),
  },
  { id: "status", header: "State", cell: ({ status }) => <StatusTag status={status} /> },
  { id: "author", header: "By", cell: ({ authorName }) => authorName },
  {
    id: "urgency",
    header: "Urgency at last save",
    cell: ({ urgency }) =>
      urgency === "emergency_same_day" ? (
        <Tag tone="emergency">{urgencyLabels[urgency]}</Tag>
      ) : (
        urgencyLabels[urgency]
      ),
  },
  { id: "saved", header: "Last saved", compact: true, cell: ({ updatedAt }) => formatInstant(updatedAt) },
];

/** The patient's hip consultations at this practice, newest first. */
export function ConsultationsPanel({ consultations }: { readonly consultations: readonly Row[] }) {
  return (
    <Panel title="Consultations">
      <DataTable
        caption="Consultations"
        captionHidden
        columns={columns}
        rows={consultations}
        rowId={({ id }) => id}
        empty={<EmptyState title="No hip consultation is recorded here" />}
      />
    </Panel>
  );
}
