import type { ReactNode } from "react";
import { pagesOfList } from "@/app/_record/one-list";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Pagination } from "@/app/_ui/links";
import { Panel } from "@/app/_ui/section";
import type { DayView } from "./day";

export type DayListName = NonNullable<DayView["moved"]>;
export type DayRow<Name extends DayListName> = DayView[Name]["rows"][number];

interface DayListProps<Name extends DayListName> {
  readonly day: DayView;
  readonly name: Name;
  readonly title: string;
  readonly caption: string;
  /** Beside the title; how many there are where all are shown, if absent. */
  readonly aside?: ReactNode;
  readonly columns: readonly Column<DayRow<Name>>[];
  readonly rowTone?: (row: DayRow<Name>) => "warn" | "neutral";
  readonly empty: ReactNode;
}

/** One list of the day, page by page, beside the others. */
export function DayList<Name extends DayListName>(props: DayListProps<Name>) {
  const { day, name, title, caption, aside, columns, rowTone, empty } = props;
  const { rows, next }: { readonly rows: readonly DayRow<Name>[] } & Pick<DayView[Name], "next"> = day[name];
  const laterPage = day.moved === name;
  const isWhole = next === null && !laterPage;
  return (
    <Panel title={title} aside={aside ?? <span className="cx-quiet">{(isWhole && rows.length) || ""}</span>}>
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        {...(rowTone && { rowTone })}
        empty={empty}
      />
      <Pagination {...pagesOfList("/", name, { next, laterPage })} />
    </Panel>
  );
}
