"use client";

import type { Field } from "@/lib/clinical/checklist/field";
import { unitInWords } from "@/lib/clinical/phrases";
import type { AnswerProps } from "./answer-row";
import { Choice } from "./choice";
import { Choices } from "./choices";
import { DateBox } from "./date-box";
import { Measure } from "./measure";
import { OwnWordsChoice } from "./own-words-choice";
import { PsfsTable } from "./psfs-table";
import { Scale } from "./scale";
import { TextBox } from "./text-box";
import { TriedTable } from "./tried-table";
import { YesNo } from "./yes-no";

interface FieldControlProps {
  readonly field: Field;
  readonly row: AnswerProps<unknown>;
  /** The day of the consultation. */
  readonly onDate: string;
}

/** The control of a field's kind. The values are of that kind, because they came through the field's schema. */
export function FieldControl({ field, row, onDate }: FieldControlProps) {
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
