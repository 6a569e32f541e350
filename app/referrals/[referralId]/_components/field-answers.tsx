"use client";

import { Fragment, useEffect, useRef } from "react";
import { TextRemark } from "@/app/_forms/text-remark";
import { FieldControl } from "@/app/_ui/answers/field-control";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { writtenIn } from "@/lib/clinical/side/written-in";

export type FieldValues = Readonly<Record<string, unknown>>;

interface FieldAnswersProps {
  /** Ids of checklist fields, in the order in which they are shown. */
  readonly fieldIds: readonly string[];
  readonly values: FieldValues;
  /** By field id: why the server did not take the value. */
  readonly faults?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The day of the consultation, YYYY-MM-DD. */
  readonly onDate: string;
  readonly onChange: (values: FieldValues) => void;
  /** The first question that is not answered has the focus once they are there. */
  readonly focusFirst?: boolean;
}

/** Questions of the checklist, each with its own control, outside the workspace. */
export default function FieldAnswers(props: FieldAnswersProps) {
  const { fieldIds, values, faults, onDate, onChange, focusFirst } = props;
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const open = rows.current?.querySelector(".cx-answer:not(.cx-answer--given)") ?? rows.current;
    if (focusFirst) open?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [focusFirst]);
  return (
    <div className="cx-answers cx-answers--asked" ref={rows}>
      {fieldIds.filter(isFieldId).map((id) => (
        <Fragment key={id}>
          <FieldControl
            field={fieldById(id)}
            onDate={onDate}
            row={{
              id: `asked-${id}`,
              label: fieldById(id).label,
              error: faults?.[id]?.[0],
              value: values[id],
              onChange: (value) => onChange({ ...values, [id]: value }),
            }}
          />
          <TextRemark text={writtenIn(fieldById(id), values[id])} />
        </Fragment>
      ))}
    </div>
  );
}
