import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { ActionIcon } from "../icon";

/** What every answer control takes. `undefined` is "not asked", which is never "no". */
export interface AnswerProps<Value> {
  /** The field's id; the control that takes the focus carries it, so that "#id" leads there. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Where the answer came from or what it was before, when nobody typed that here. */
  readonly provenance?: ReactNode;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** What was typed and is no answer, where somebody keeps it; told as `undefined` once it is gone. */
  readonly unread?: string | undefined;
  readonly onUnread?: (text: string | undefined) => void;
}

interface AnswerRowProps extends Omit<AnswerProps<unknown>, "value" | "onChange"> {
  readonly answered: boolean;
  /** The label belongs to one control (`id`), or names a group (`<id>-label`). */
  readonly names: "control" | "group";
  /** Takes the answer back to "not asked"; the button shows once there is an answer. */
  readonly onClear?: () => void;
  /** The control needs the whole width, under its label. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One question on one line: words on the left, control on the right, trouble underneath. */
export function AnswerRow(props: AnswerRowProps) {
  const { id, label, hint, error, provenance, answered, names, onClear, wide, children } = props;
  return (
    <div
      id={`${id}-row`}
      className={classNames(
        "cx-answer",
        answered && "cx-answer--given",
        error && "cx-answer--wrong",
        wide && "cx-answer--wide",
      )}
    >
      <div className="cx-answer-words">
        {names === "control" ? (
          <label htmlFor={id} className="cx-answer-label">
            {label}
          </label>
        ) : (
          <span id={`${id}-label`} className="cx-answer-label">
            {label}
          </span>
        )}
        {provenance}
        {hint && (
          <span id={`${id}-hint`} className="cx-answer-hint">
            {hint}
          </span>
        )}
      </div>
      <div className="cx-answer-control">
        {children}
        {onClear && answered && (
          <button
            type="button"
            className="cx-icon-button"
            aria-label={`${label}: set to not asked`}
            title="Set to not asked"
            onClick={onClear}
          >
            <ActionIcon action="close" />
          </button>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className="cx-answer-error">
          <span className="cx-hidden">Error: </span>
          {error}
        </p>
      )}
    </div>
  );
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy(
  id: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  return classNames(hint && `${id}-hint`, error && `${id}-error`) || undefined;
}
