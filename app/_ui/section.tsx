import type { ReactNode } from "react";

interface PanelProps {
  readonly id?: string;
  readonly title: string;
  /** Tags or a link at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled surface. */
export function Panel({ id, title, aside, children }: PanelProps) {
  return (
    <section className="cx-panel" id={id} aria-label={title}>
      <div className="cx-panel-head">
        <h2>{title}</h2>
        {aside}
      </div>
      <div className="cx-panel-body">{children}</div>
    </section>
  );
}

interface FoldProps {
  readonly id?: string;
  readonly title: string;
  /** What the section holds, in one line; read while it is folded. */
  readonly summary: ReactNode;
  /** How much is answered ("4 of 17"). */
  readonly progress?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A section that folds to one line which says what it holds. */
export function Fold({ id, title, summary, progress, open, children }: FoldProps) {
  return (
    <details className="cx-fold" id={id} open={open}>
      <summary className="cx-fold-head">
        <h2 className="cx-fold-title">{title}</h2>
        <span className="cx-fold-summary">{summary}</span>
        {progress && <span className="cx-fold-progress">{progress}</span>}
      </summary>
      <div className="cx-fold-body">{children}</div>
    </details>
  );
}

/** The actions of a page, at its foot and always in reach. */
export function ActionBar({
  children,
  status,
}: {
  readonly children: ReactNode;
  readonly status?: ReactNode;
}) {
  return (
    <div className="cx-actions">
      {status && <div className="cx-actions-status">{status}</div>}
      <div className="cx-actions-buttons">{children}</div>
    </div>
  );
}

/** A key of the keyboard, drawn. */
export function KeyHint({ children }: { readonly children: string }) {
  return <kbd className="cx-key">{children}</kbd>;
}
