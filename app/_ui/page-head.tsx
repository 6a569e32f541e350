import type { ReactNode } from "react";

interface PageHeadProps {
  readonly title: string;
  /** One quiet line under the title. */
  readonly detail?: ReactNode;
  /** Tags beside the title. */
  readonly tags?: ReactNode;
  readonly actions?: ReactNode;
}

/** The title of a page with what can be done on it: one line, no hero. */
export function PageHead({ title, detail, tags, actions }: PageHeadProps) {
  return (
    <div className="cx-page-head">
      <div className="cx-page-head-text">
        <h1>{title}</h1>
        {tags}
        {detail && <p className="cx-quiet">{detail}</p>}
      </div>
      {actions && <div className="cx-page-head-actions">{actions}</div>}
    </div>
  );
}

interface ColumnsProps {
  readonly children: ReactNode;
  readonly aside: ReactNode;
  /** Names the aside for people who cannot see it. */
  readonly asideLabel: string;
}

/** Work on the left, what it means on the right and in view; one under the other on narrow screens. */
export function Columns({ children, aside, asideLabel }: ColumnsProps) {
  return (
    <div className="cx-columns">
      <div className="cx-stack">{children}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it. */}
      <aside className="cx-aside" aria-label={asideLabel} tabIndex={0}>
        {aside}
      </aside>
    </div>
  );
}
