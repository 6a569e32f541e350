"use client";

import type { ComponentProps } from "react";
import type { FieldValues } from "react-hook-form";
import { beginsWith, FieldFrame, type FieldProps, fieldFacts } from "./field-frame";
import { TextRemark } from "./text-remark";

interface TextFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly type?: "text" | "email" | "password" | "search" | "tel";
  readonly autoComplete?: string;
  readonly inputMode?: ComponentProps<"input">["inputMode"];
  /** About how many characters the box shows. */
  readonly width?: "4" | "10" | "20" | "full";
  readonly spellCheck?: boolean;
}

/** One line of text. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { command, name, type = "text", autoComplete = "off", inputMode, width = "20", spellCheck } = props;
  const facts = fieldFacts(props);
  return (
    <FieldFrame {...facts} label={props.label} hint={props.hint} optional={props.optional}>
      <input
        {...command.form.register(name)}
        id={facts.id}
        className={`nhsuk-input cx-input cx-input--w${width}`}
        defaultValue={beginsWith(props)}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={spellCheck}
        aria-describedby={facts.describedBy}
        aria-invalid={facts.error ? true : undefined}
      />
      {type === "text" && <TextRemark text={String(command.form.watch(name) ?? "")} />}
    </FieldFrame>
  );
}

interface TextareaFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly rows?: number;
}

/** Several lines of text; the box grows with them. */
export function TextareaField<Values extends FieldValues>(props: TextareaFieldProps<Values>) {
  const { command, name, rows = 3 } = props;
  const facts = fieldFacts(props);
  return (
    <FieldFrame {...facts} label={props.label} hint={props.hint} optional={props.optional}>
      <textarea
        {...command.form.register(name)}
        id={facts.id}
        className="nhsuk-textarea cx-textarea"
        defaultValue={beginsWith(props)}
        rows={rows}
        aria-describedby={facts.describedBy}
        aria-invalid={facts.error ? true : undefined}
      />
      <TextRemark text={String(command.form.watch(name) ?? "")} />
    </FieldFrame>
  );
}

export interface FormOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface OptionsFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly options: readonly FormOption[];
}

/** One of many. Starts on an empty line, so that nothing is chosen by accident. */
export function SelectField<Values extends FieldValues>(
  props: OptionsFieldProps<Values> & {
    /** What choosing none of them means; without it one has to be chosen. */
    readonly empty?: string;
  },
) {
  const { command, name, options, empty = "Choose" } = props;
  const facts = fieldFacts(props);
  return (
    <FieldFrame {...facts} label={props.label} hint={props.hint} optional={props.optional}>
      <select
        {...command.form.register(name)}
        id={facts.id}
        className="nhsuk-select cx-select"
        defaultValue={beginsWith(props)}
        aria-describedby={facts.describedBy}
        aria-invalid={facts.error ? true : undefined}
      >
        <option value="">{empty}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One of a few, all in sight. */
export function RadiosField<Values extends FieldValues>(
  props: OptionsFieldProps<Values> & { readonly inline?: boolean },
) {
  const { command, name, options, inline } = props;
  const facts = fieldFacts(props);
  return (
    <FieldFrame {...facts} label={props.label} hint={props.hint} optional={props.optional} group>
      <div className={`nhsuk-radios nhsuk-radios--small cx-ticks${inline ? " cx-ticks--inline" : ""}`}>
        {options.map(({ value, label, hint }, at) => {
          const id = at === 0 ? facts.id : `${facts.id}-${value}`;
          return (
            <div key={value} className="nhsuk-radios__item">
              <input
                {...command.form.register(name)}
                id={id}
                className="nhsuk-radios__input"
                type="radio"
                value={value}
                aria-describedby={hint && `${id}-hint`}
              />
              <label className="nhsuk-radios__label" htmlFor={id}>
                {label}
              </label>
              {hint && (
                <p className="nhsuk-hint nhsuk-radios__hint cx-hint" id={`${id}-hint`}>
                  {hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </FieldFrame>
  );
}

/** One statement to agree with. */
export function CheckboxField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { command, name, label, hint } = props;
  const facts = fieldFacts(props);
  return (
    <div className={`nhsuk-form-group cx-field${facts.error ? " cx-field--wrong" : ""}`}>
      {facts.error && (
        <p className="nhsuk-error-message cx-error" id={`${facts.id}-error`}>
          <span className="cx-hidden">Error: </span>
          {facts.error}
        </p>
      )}
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small cx-ticks">
        <div className="nhsuk-checkboxes__item">
          <input
            {...command.form.register(name)}
            id={facts.id}
            className="nhsuk-checkboxes__input"
            type="checkbox"
            aria-describedby={facts.describedBy}
            aria-invalid={facts.error ? true : undefined}
          />
          <label className="nhsuk-checkboxes__label" htmlFor={facts.id}>
            {label}
          </label>
          {hint && (
            <p className="nhsuk-hint nhsuk-checkboxes__hint cx-hint" id={`${facts.id}-hint`}>
              {hint}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
