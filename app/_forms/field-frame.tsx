"use client";

import type { ReactNode } from "react";
import { type FieldValues, get, type Path } from "react-hook-form";
import { classNames } from "@/app/_ui/class-names";
import { type CommandForm, fieldId } from "./use-command-form";

export interface FieldProps<Values extends FieldValues> {
  readonly command: CommandForm<Values>;
  readonly name: Path<Values>;
  readonly label: string;
  readonly hint?: string;
  /** Says so beside the label; required fields carry no mark. */
  readonly optional?: boolean;
}

export interface FieldFacts {
  readonly id: string;
  readonly error: string | undefined;
  readonly describedBy: string | undefined;
}

/** The ids and the message of one field. */
export function fieldFacts<Values extends FieldValues>(props: FieldProps<Values>): FieldFacts {
  const { command, name, hint } = props;
  const id = fieldId(command.formId, name);
  const error = command.form.getFieldState(name, command.form.formState).error?.message;
  return { id, error, describedBy: classNames(hint && `${id}-hint`, error && `${id}-error`) || undefined };
}

/**
 * What a box of text begins with. The server draws it, so that no text appears in the box when the scripts come, before
 * or behind what somebody types there.
 */
export function beginsWith<Values extends FieldValues>({ command, name }: FieldProps<Values>) {
  return String(get(command.form.formState.defaultValues, name) ?? "");
}

interface FieldFrameProps extends FieldFacts {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  /** The label belongs to one control, or is the legend of several. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

/** Label, hint and error around a control, in the order the NHS pattern gives them. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  group,
  describedBy,
  children,
}: FieldFrameProps) {
  const words = optional ? (
    <>
      {label} <span className="cx-quiet">(optional)</span>
    </>
  ) : (
    label
  );
  const body = (
    <>
      {hint && (
        <p className="nhsuk-hint cx-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="nhsuk-error-message cx-error" id={`${id}-error`}>
          <span className="cx-hidden">Error: </span>
          {error}
        </p>
      )}
      {children}
    </>
  );
  const className = classNames("nhsuk-form-group cx-field", error && "cx-field--wrong");
  return group ? (
    <fieldset className={className} aria-describedby={describedBy}>
      <legend className="nhsuk-label cx-label">{words}</legend>
      {body}
    </fieldset>
  ) : (
    <div className={className}>
      <label className="nhsuk-label cx-label" htmlFor={id}>
        {words}
      </label>
      {body}
    </div>
  );
}
