import type { Ref } from "react";

export interface Problem {
  readonly message: string;
  /** The id of the control at fault, where there is one. */
  readonly fieldId?: string;
}

interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  readonly title?: string;
  /** So that a form can move the focus here. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** What is wrong, on top of the form, each with a link to the field. Nothing is shown when nothing is wrong. */
export function ErrorSummary({ problems, title = "There is a problem", ref }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div className="nhsuk-error-summary cx-error-summary" ref={ref} tabIndex={-1}>
      <div role="alert">
        <h2>{title}</h2>
        <ul>
          {problems.map(({ message, fieldId }) => (
            <li key={`${fieldId} ${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
