import { ActionIcon } from "./icon";
import { PageLink } from "./page-link";

interface FilterLinksProps {
  /** What the links choose between. */
  readonly label: string;
  readonly links: readonly {
    readonly href: string;
    readonly label: string;
    readonly current: boolean;
    readonly count?: number;
  }[];
}

/** Views of one list, as links: the address says which is shown. */
export function FilterLinks({ label, links }: FilterLinksProps) {
  return (
    <nav className="cx-filter" aria-label={label}>
      <ul>
        {links.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <PageLink href={href} aria-current={current ? "page" : undefined}>
              {text}
              {count !== undefined && <span className="cx-count">{count}</span>}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PaginationProps {
  readonly newer?: string;
  readonly older?: string;
  /** What is shown: "1 to 50 of 214". */
  readonly range?: string;
}

/** Newer and older, by keyset; nothing when there is only one page. */
export function Pagination({ newer, older, range }: PaginationProps) {
  if (!newer && !older) return null;
  return (
    <nav className="cx-pagination" aria-label="Pages">
      {newer && (
        <PageLink href={newer} rel="prev">
          <ActionIcon action="back" />
          Newer
        </PageLink>
      )}
      {range && <span className="cx-quiet">{range}</span>}
      {older && (
        <PageLink href={older} rel="next">
          Older
          <ActionIcon action="forward" />
        </PageLink>
      )}
    </nav>
  );
}
