"use client";

import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";

interface TextBoxProps extends AnswerProps<string> {
  readonly maxLength: number;
}

/** Free text that grows with what is written. The room left is said once a fifth of it remains. */
export function TextBox({ value, onChange, maxLength, ...row }: TextBoxProps) {
  const text = value ?? "";
  const left = maxLength - text.length;
  const error = row.error ?? (left < 0 ? `Shorten this by ${-left} characters` : undefined);
  return (
    <AnswerRow {...row} error={error} answered={text !== ""} names="control">
      <span className="cx-text-box">
        <textarea
          id={row.id}
          className="nhsuk-textarea cx-textarea"
          rows={1}
          value={text}
          onChange={(event) => onChange(storable(event.target.value) || undefined)}
          aria-describedby={describedBy(row.id, row.hint, error)}
          aria-invalid={error ? true : undefined}
        />
        {left >= 0 && left <= maxLength / 5 && (
          <span className="cx-room" role="status">
            {left} characters left
          </span>
        )}
      </span>
    </AnswerRow>
  );
}

/** Without what a broken copy brings along and no database can keep. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}
