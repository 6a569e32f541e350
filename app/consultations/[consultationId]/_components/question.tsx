"use client";

import { memo } from "react";
import { OtherSideNotice } from "@/app/_record/other-side-notice";
import type { AnswerProps } from "@/app/_ui/answers/answer-row";
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
import { formatTime } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { Field } from "@/lib/clinical/checklist/field";
import { answerText, unitInWords } from "@/lib/clinical/phrases";
import { LastTime } from "./last-time";
import { OwnWordsChoice } from "./own-words-choice";
import { SideHeld } from "./side-held";
import { useAnswer, usePart, useWorkspace } from "./store-context";

/** One question of the checklist with its control, and what stands in its way. */
export const Question = memo(function Question({ id }: { readonly id: FieldId }) {
  const { store, view } = useWorkspace();
  const value = useAnswer(id);
  const error = usePart((state) => state.rejected[id]);
  const field = fieldById(id);
  return (
    <>
      <Control
        field={field}
        row={{
          id,
          label: field.label,
          error,
          value,
          provenance: view.previous && <LastTime id={id} />,
          onChange: (next) => store.answer(id, next),
        }}
        onDate={view.consultation.consultedOn}
      />
      {id === "laterality" && <SideHeld />}
      {field.kind === "text" && <OtherSide text={typeof value === "string" ? value : ""} />}
      <ConflictNotice id={id} />
    </>
  );
});

/** Points at the word of the other side in what was written. */
function OtherSide({ text }: { readonly text: string }) {
  const recorded = usePart((state) => state.facts.laterality);
  return <OtherSideNotice text={text} recorded={recorded} />;
}

interface ControlProps {
  readonly field: Field;
  readonly row: AnswerProps<unknown>;
  /** The day of the consultation. */
  readonly onDate: string;
}

/** The control of a field's kind. The values are of that kind, because they came through the field's schema. */
function Control({ field, row, onDate }: ControlProps) {
  const { value, ...words } = row;
  switch (field.kind) {
    case "yesNo":
      return <YesNo {...words} value={value as boolean | undefined} />;
    case "choice":
      return field.ownWords ? (
        <OwnWordsChoice {...row} options={field.options} />
      ) : (
        <Choice {...words} options={field.options} value={value as string | undefined} />
      );
    case "choices":
      return <Choices {...words} options={field.options} value={value as readonly string[] | undefined} />;
    case "measure": {
      const { min, max, integer, unit } = field;
      const bounds = { min, max, integer, unit: unitInWords(unit) };
      return <Measure {...words} {...bounds} value={value as number | undefined} />;
    }
    case "scale":
      return <Scale {...words} value={value as number | undefined} />;
    case "date":
      return <DateBox {...words} onDate={onDate} value={value as string | undefined} />;
    case "text":
      return <TextBox {...words} maxLength={field.maxLength} value={value as string | undefined} />;
    case "tried":
      return <TriedTable {...words} treatments={field.options} value={value as never} />;
    case "psfs":
      return <PsfsTable {...words} value={value as never} />;
    case "computed":
      return null;
  }
}

/** Somebody else answered the same question differently: both answers, and the choice. */
function ConflictNotice({ id }: { readonly id: FieldId }) {
  const { store } = useWorkspace();
  const conflict = usePart((state) => state.conflicts.find(({ fieldId }) => fieldId === id));
  const ours = useAnswer(id);
  if (!conflict) return null;
  const field = fieldById(id);
  return (
    <div className="cx-conflict">
      <Notice
        tone="warn"
        title={`${conflict.by} answered “${field.label}” at ${formatTime(conflict.at)}, while you did. Nothing is overwritten yet.`}
        announce
      >
        <p>
          Yours: <strong>{answerText(field, ours)}</strong>. Theirs:{" "}
          <strong>{answerText(field, conflict.value ?? undefined)}</strong>.
        </p>
        <p className="cx-buttons">
          <Button small weight="secondary" onClick={() => store.resolve(id, "ours")}>
            Keep mine
          </Button>
          <Button small weight="secondary" onClick={() => store.resolve(id, "theirs")}>
            Take theirs
          </Button>
        </p>
      </Notice>
    </div>
  );
}
