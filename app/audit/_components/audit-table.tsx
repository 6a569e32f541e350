import { roleWords } from "@/app/_frame/role-words";
import { DataTable } from "@/app/_ui/data-table";
import { formatInstant } from "@/app/_ui/dates";
import { formatNhsNumber } from "@/app/_ui/nhs-number";
import { EmptyState } from "@/app/_ui/notice";
import type { AuditLine } from "@/lib/audit";
import { actWords, outcomeWords, purposeWords } from "./audit-words";

interface AuditTableProps {
  readonly lines: readonly AuditLine[];
  /** Whether lines may be about different patients. */
  readonly ofManyPatients: boolean;
}

/** Who did what, when, why and for which organisation, newest first. */
export function AuditTable({ lines, ofManyPatients }: AuditTableProps) {
  return (
    <DataTable
      caption="The record of acts, newest first"
      captionHidden
      rows={lines}
      rowId={({ id }) => String(id)}
      rowTone={({ outcome, purpose }) =>
        purpose === "emergency_access" ? "emergency" : outcome === "done" ? "neutral" : "warn"
      }
      empty={<EmptyState title="Nothing was recorded" />}
      columns={[
        { id: "at", header: "When", compact: true, cell: ({ at }) => formatInstant(at) },
        { id: "person", header: "Who", heads: true, cell: ({ person }) => person },
        {
          id: "role",
          header: "As",
          cell: ({ role, organisation }) =>
            [roleName(role), organisation].filter(Boolean).join(", ") || "Not signed in",
        },
        { id: "act", header: "What", cell: ({ act }) => actWords(act) },
        { id: "purpose", header: "Why", cell: ({ purpose }) => purposeWords[purpose] },
        { id: "outcome", header: "Outcome", cell: ({ outcome }) => outcomeWords[outcome] },
        ...(ofManyPatients
          ? [
              {
                id: "patient",
                header: "NHS number",
                compact: true,
                cell: ({ nhsNumber }: AuditLine) => (nhsNumber ? formatNhsNumber(nhsNumber) : ""),
              },
            ]
          : []),
      ]}
    />
  );
}

function roleName(role: string | null): string {
  return Object.entries(roleWords).find(([name]) => name === role)?.[1].name ?? "";
}
