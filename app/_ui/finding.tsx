import type { ReactNode } from "react";
import { type Tone, ToneIcon } from "./icon";

/** One answer behind a finding. */
export interface Because {
  readonly label: string;
  readonly answer: string;
  /** Where the question stands on this page ("#saddle_sensory_change"). */
  readonly href?: string;
}

interface FindingProps {
  readonly tone: Tone;
  /** The weight in a word ("Emergency", "Stop", "Caution"), so that colour is never the only sign. */
  readonly weight: string;
  readonly label: string;
  readonly advice?: string;
  readonly because?: readonly Because[];
  readonly source?: { readonly title: string; readonly href?: string };
  /** What can be done about it: an acknowledgement, an override. */
  readonly children?: ReactNode;
}

/** A red flag that fired, or a rule that stops, warns or informs: what, what to do, why, and who says so. */
export function Finding({ tone, weight, label, advice, because = [], source, children }: FindingProps) {
  return (
    <article className={`cx-finding cx-finding--${tone}`}>
      <h3 className="cx-finding-label">
        <ToneIcon tone={tone} />
        <span>
          <span className="cx-finding-weight">{weight}</span> {label}
        </span>
      </h3>
      {advice && <p className="cx-finding-advice">{advice}</p>}
      {because.length > 0 && <BecauseList because={because} />}
      {source && (
        <p className="cx-finding-source">
          Source: {source.href ? <a href={source.href}>{source.title}</a> : source.title}
        </p>
      )}
      {children && <div className="cx-finding-actions">{children}</div>}
    </article>
  );
}

function BecauseList({ because }: { readonly because: readonly Because[] }) {
  return (
    <ul className="cx-because" aria-label="Because">
      {because.map(({ label, answer, href }) => (
        <li key={label}>
          {href ? <a href={href}>{label}</a> : label} <strong>{answer}</strong>
        </li>
      ))}
    </ul>
  );
}

export interface NotExcluded {
  readonly id: string;
  readonly tone: Tone;
  /** The tone in a word, for people who cannot see its shape. */
  readonly weight: string;
  readonly label: string;
  /** The questions whose answers would settle it. */
  readonly questions: readonly { readonly id: string; readonly label: string; readonly href: string }[];
}

/** Red flags that nobody has ruled out yet, each with the questions still to ask. */
export function NotExcludedList({ items }: { readonly items: readonly NotExcluded[] }) {
  return (
    <ul className="cx-open-flags">
      {items.map(({ id, tone, weight, label, questions }) => (
        <li key={id}>
          <details>
            <summary className={`cx-open-flag cx-open-flag--${tone}`}>
              <ToneIcon tone={tone} />
              <span>
                <span className="cx-hidden">{weight}: </span>
                {label}
              </span>
              <span className="cx-open-flags-count">
                {questions.length} <span className="cx-hidden">questions </span>to ask
              </span>
            </summary>
            <ul>
              {questions.map((question) => (
                <li key={question.id}>
                  <a href={question.href}>{question.label}</a>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
