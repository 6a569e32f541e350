"use client";

import { useLayoutEffect, useRef } from "react";
import { type FieldValues, useController } from "react-hook-form";
import { caretAfter, digitsOf, formatNhsNumber } from "@/app/_ui/nhs-number";
import { FieldFrame, type FieldProps, fieldFacts } from "./field-frame";

/** An NHS number in one box, regrouped 3-3-4 while typing; any spacing may be pasted. The value is digits only. */
export function NhsNumberField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { command, name } = props;
  const { field } = useController({ name, control: command.form.control });
  const facts = fieldFacts(props);
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(undefined);
  const shown = formatNhsNumber(String(field.value ?? ""));
  useLayoutEffect(() => {
    if (caret.current !== undefined) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  return (
    <FieldFrame {...facts} label={props.label} hint={props.hint} optional={props.optional}>
      <input
        id={facts.id}
        name={name}
        ref={(element) => {
          input.current = element;
          field.ref(element);
        }}
        className="nhsuk-input cx-input cx-input--nhs"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={({ target }) => {
          const before = digitsOf(target.value.slice(0, target.selectionStart ?? target.value.length)).length;
          caret.current = caretAfter(before);
          field.onChange(digitsOf(target.value));
        }}
        onBlur={field.onBlur}
        aria-describedby={facts.describedBy}
        aria-invalid={facts.error ? true : undefined}
      />
    </FieldFrame>
  );
}
