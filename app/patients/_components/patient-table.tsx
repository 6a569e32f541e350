import type { ReactNode } from "react";
import { PatientName } from "@/app/_record/patient-name";
import { sexWords } from "@/app/_record/sex-words";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatDateOfBirth } from "@/app/_ui/dates";
import { formatNhsNumber } from "@/app/_ui/nhs-number";
import { PageLink } from "@/app/_ui/page-link";
import type { PatientMatch } from "@/lib/patients";

interface PatientTableProps {
  readonly patients: readonly PatientMatch[];
  readonly onDate: string;
  readonly empty: ReactNode;
}

/** Patients by name, with what tells two of one name apart. */
export function PatientTable({ patients, onDate, empty }: PatientTableProps) {
  const columns: readonly Column<PatientMatch>[] = [
    {
      id: "name",
      header: "Patient",
      heads: true,
      cell: (patient) => (
        <PageLink className="cx-row-link" href={`/patients/${patient.id}`}>
          <PatientName patient={patient} />
        </PageLink>
      ),
    },
    {
      id: "born",
      header: "Born",
      compact: true,
      cell: ({ dateOfBirth }) => formatDateOfBirth(dateOfBirth, onDate),
    },
    { id: "nhs", header: "NHS No.", compact: true, cell: ({ nhsNumber }) => formatNhsNumber(nhsNumber) },
    { id: "sex", header: "Sex", cell: ({ sexAtBirth }) => sexWords[sexAtBirth] },
    { id: "postcode", header: "Postcode", compact: true, cell: ({ postcode }) => postcode },
  ];
  return (
    <DataTable
      caption="Patients"
      captionHidden
      columns={columns}
      rows={patients}
      rowId={({ id }) => id}
      empty={empty}
    />
  );
}
