"use client";

import { memo } from "react";
import { Choice } from "@/app/_ui/answers/choice";
import { Choices } from "@/app/_ui/answers/choices";
import { DateBox } from "@/app/_ui/answers/date-box";
import { Measure } from "@/app/_ui/answers/measure";
import { PsfsTable } from "@/app/_ui/answers/psfs-table";
import { Scale } from "@/app/_ui/answers/scale";
import { TextBox } from "@/app/_ui/answers/text-box";
import { TriedTable } from "@/app/_ui/answers/tried-table";
import { YesNo } from "@/app/_ui/answers/yes-no";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { ChoiceField, Field } from "@/lib/clinical/checklist/field";
import { answerText, factText } from "@/lib/clinical/phrases";
import { OwnWordsChoice } from "./own-words-choice";
import { useAnswer, usePart, useWorkspace } from "./store-context";

/** One question of the checklist with its control, and what stands in its way. */
export const Question = memo(function Question({ id }: { readonly id: FieldId }) {
  const { store, view } = useWorkspace();
  const value = useAnswer(id);
  const error = usePart((state) => state.rejected[id]);
  const field = fieldById(id);
  const previous = view.previous?.answers as Readonly<Record<string, unknown>> | undefined;
  const before = previous?.[id];
  return (
    <>
      <Control
        field={field}
        value={value}
        error={error}
        hint={before === undefined ? undefined : `Last time: ${answerText(field, before)}`}
        onDate={view.consultation.consultedOn}
        onChange={(next) => store.answer(id, next)}
      />
      <ConflictNotice id={id} />
    </>
  );
});

interface ControlProps {
  readonly field: Field;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly hint: string | undefined;
  readonly onDate: string;
  readonly onChange: (value: unknown) => void;
}

/** The control of a field's kind. The values are of that kind: they came through the field's schema. */
function Control({ field, value, error, hint, onDate, onChange }: ControlProps) {
  const row = { id: field.id, label: field.question ?? field.label, error, hint, onChange };
  switch (field.kind) {
    case "yesNo":
      return <YesNo {...row} value={value as boolean | undefined} />;
    case "choice":
      return <OneOf row={row} field={field} value={value} />;
    case "choices":
      return <Choices {...row} options={field.options} value={value as readonly string[] | undefined} />;
    case "measure":
      return <Measure {...row} {...boundsOf(field)} value={value as number | undefined} />;
    case "scale":
      return <Scale {...row} value={value as number | undefined} />;
    case "date":
      return <DateBox {...row} onDate={onDate} value={value as string | undefined} />;
    case "text":
      return <TextBox {...row} maxLength={field.maxLength} value={value as string | undefined} />;
    case "tried":
      return <TriedTable {...row} treatments={field.options} value={value as never} />;
    case "psfs":
      return <PsfsTable {...row} value={value as never} />;
    case "computed":
      return null;
  }
}

function OneOf({
  row,
  field,
  value,
}: {
  readonly row: Omit<ControlProps, "field" | "value" | "onDate"> & {
    readonly id: string;
    readonly label: string;
  };
  readonly field: ChoiceField;
  readonly value: unknown;
}) {
  return field.ownWords ? (
    <OwnWordsChoice {...row} options={field.options} value={value} />
  ) : (
    <Choice {...row} options={field.options} value={value as string | undefined} />
  );
}

const boundsOf = ({ min, max, integer, unit }: Extract<Field, { kind: "measure" }>) => ({
  min,
  max,
  integer,
  unit,
});

function ConflictNotice({ id }: { readonly id: FieldId }) {
  const { store } = useWorkspace();
  const conflict = usePart((state) => state.conflicts.find(({ fieldId }) => fieldId === id));
  if (!conflict) return null;
  const theirs = factText(id, { [id]: conflict.value ?? undefined });
  return (
    <Notice tone="warn" title={`${conflict.by} answered this differently: ${theirs}`} announce>
      <p className="cx-row-buttons">
        <Button small weight="secondary" onClick={() => store.resolve(id, "ours")}>
          Keep mine
        </Button>
        <Button small weight="secondary" onClick={() => store.resolve(id, "theirs")}>
          Take theirs
        </Button>
      </p>
    </Notice>
  );
}
