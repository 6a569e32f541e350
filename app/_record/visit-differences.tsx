import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatClinicDate } from "@/app/_ui/dates";
import type { Difference, Differences } from "@/lib/clinical/compare-visits";

interface VisitDifferencesProps {
  readonly differences: Differences;
  /** The day of the earlier consultation, `YYYY-MM-DD`. */
  readonly earlierDay: string;
  /** What heads the answers of the later one. */
  readonly laterWords: string;
}

/** Two consultations side by side: what changed, what was asked only once. What is the same in both is left out. */
export function VisitDifferences({ differences, earlierDay, laterWords }: VisitDifferencesProps) {
  const { changed, onlyLater, onlyEarlier } = differences;
  const label: Column<Difference> = {
    id: "label",
    header: "Question",
    heads: true,
    cell: (row) => row.label,
  };
  const earlier: Column<Difference> = {
    id: "earlier",
    header: formatClinicDate(earlierDay),
    cell: (row) => row.earlier ?? notAsked,
  };
  const later: Column<Difference> = { id: "later", header: laterWords, cell: (row) => row.later ?? notAsked };
  return (
    <div className="cx-stack cx-stack--tight">
      <DataTable
        caption={`Changed: ${changed.length}`}
        columns={[label, earlier, later]}
        rows={changed}
        rowId={({ fieldId }) => fieldId}
        empty={<p>No question that was asked both times was answered differently.</p>}
      />
      {onlyEarlier.length > 0 && (
        <details>
          <summary>
            Asked on {formatClinicDate(earlierDay)} only: {onlyEarlier.length}
          </summary>
          <p className="cx-quiet">
            Not asked this time: these are not answers now, and what holds now is not known.
          </p>
          <DataTable
            caption="Asked the earlier time only"
            captionHidden
            columns={[label, earlier, later]}
            rows={onlyEarlier}
            rowId={({ fieldId }) => fieldId}
            empty={null}
          />
        </details>
      )}
      {onlyLater.length > 0 && (
        <details>
          <summary>Asked for the first time: {onlyLater.length}</summary>
          <DataTable
            caption="Asked the later time only"
            captionHidden
            columns={[label, earlier, later]}
            rows={onlyLater}
            rowId={({ fieldId }) => fieldId}
            empty={null}
          />
        </details>
      )}
    </div>
  );
}

const notAsked = <span className="cx-unasked">Not asked</span>;
