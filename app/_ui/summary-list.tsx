import type { ReactNode } from "react";

export interface SummaryRow {
  readonly label: string;
  /** `undefined` reads "Not asked" in quiet type, never as an empty cell. */
  readonly value: ReactNode;
  readonly action?: ReactNode;
}

/** Labels and values in two columns, as recorded. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="cx-summary">
      {rows.map(({ label, value, action }) => (
        <div key={label} className="cx-summary-row">
          <dt>{label}</dt>
          <dd>
            {value ?? <span className="cx-unasked">Not asked</span>}
            {action && <span className="cx-summary-action">{action}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
