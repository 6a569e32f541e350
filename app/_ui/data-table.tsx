import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./icon";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row for screen readers, and heads its card on a narrow screen. */
  readonly heads?: boolean;
  /** Numbers and dates, which never break. */
  readonly compact?: boolean;
  readonly alignEnd?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds; shown unless `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** A bar at the start of the row. The row says the same in words. */
  readonly rowTone?: (row: Row) => Tone;
  /** Shown in place of the table when there are no rows. */
  readonly empty: ReactNode;
}

/** A dense table that becomes a list of cards where it would not fit. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowId, rowTone, empty } = props;
  if (rows.length === 0) return empty;
  return (
    <div className="cx-table-box">
      <table className="cx-table">
        <caption className={captionHidden ? "cx-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} className={rowTone && `cx-row--${rowTone(row)}`}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = column.cell(row);
  if (column.heads) {
    return (
      <th scope="row" className={cellClass(column)}>
        {content}
      </th>
    );
  }
  return (
    <td className={cellClass(column)} data-label={column.header}>
      {content}
    </td>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  return classNames(column.compact && "cx-nowrap", column.alignEnd && "cx-end") || undefined;
}
