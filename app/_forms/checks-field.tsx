"use client";

import type { FieldValues } from "react-hook-form";
import { FieldFrame, type FieldProps, fieldFacts } from "./field-frame";

interface ChecksFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly groups: readonly {
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
}

/** Any number of many, under headings; the form holds the values ticked as a list. */
export function ChecksField<Values extends FieldValues>(props: ChecksFieldProps<Values>) {
  const { command, name, groups } = props;
  const facts = fieldFacts(props);
  return (
    <FieldFrame {...facts} label={props.label} hint={props.hint} optional={props.optional} group>
      <div className="cx-checks">
        {groups.map((group, groupAt) => (
          <fieldset key={group.label}>
            <legend>{group.label}</legend>
            {group.options.map(({ value, label }, at) => (
              <label key={value}>
                <input
                  {...command.form.register(name)}
                  id={groupAt === 0 && at === 0 ? facts.id : undefined}
                  type="checkbox"
                  value={value}
                />
                {label}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </FieldFrame>
  );
}
