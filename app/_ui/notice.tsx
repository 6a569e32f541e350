import type { ReactNode } from "react";
import { type Tone, ToneIcon } from "./icon";

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out at once: for what has just happened, not for what the page says anyway. */
  readonly announce?: boolean;
}

/** A message about the page as a whole. */
export function Notice({ tone, title, children, announce = false }: NoticeProps) {
  return (
    <div className={`cx-notice cx-notice--${tone}`} role={announce ? "alert" : undefined}>
      <ToneIcon tone={tone} />
      <div className="cx-notice-text">
        {title && <p className="cx-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What a list says when nothing is in it, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="cx-empty">
      <p className="cx-empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

interface ReceiptProps {
  /** What happened: "Sent", "Requested". */
  readonly title: string;
  /** As the server gave it after commit. */
  readonly number: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Proof that something left: shown only after the server has committed it. */
export function Receipt({ title, number, children, actions }: ReceiptProps) {
  return (
    <section className="cx-receipt" aria-label="Receipt">
      <h2 className="cx-receipt-title">
        <ToneIcon tone="good" />
        {title}
      </h2>
      <p>
        Receipt number <strong className="cx-receipt-number">{number}</strong>
      </p>
      {children}
      {actions && <div className="cx-receipt-actions">{actions}</div>}
    </section>
  );
}
