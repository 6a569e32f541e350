import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** From which row of a list on: the instant that the list is ordered by, then the id. */
export interface RowPosition {
  readonly at: Date;
  readonly id: string;
}

/** The rows that stand after a position in a list that ascends by both columns. */
export function rowsAfter(at: AnyColumn, id: AnyColumn, position: RowPosition | undefined): SQL | undefined {
  return position && sql`(${at}, ${id}) > ${rowValue(position)}`;
}

/** The same in a list that descends. */
export function rowsBefore(at: AnyColumn, id: AnyColumn, position: RowPosition | undefined): SQL | undefined {
  return position && sql`(${at}, ${id}) < ${rowValue(position)}`;
}

function rowValue({ at, id }: RowPosition): SQL {
  return sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`;
}

export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** After which row the next page begins, as an address has it; `null` on the last page. */
  readonly next: { readonly at: string; readonly id: string } | null;
}

/** A page of `size` rows, of which one more was asked for to know whether there is another page. */
export function listPage<Row extends { readonly id: string }>(
  found: readonly Row[],
  size: number,
  at: (row: Row) => Date,
): ListPage<Row> {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > size && last ? { at: at(last).toISOString(), id: last.id } : null,
  };
}
