"use client";

import { useId } from "react";
import { TextRemark } from "@/app/_forms/text-remark";
import type { CommandForm } from "@/app/_forms/use-command-form";
import { Fold } from "@/app/_ui/section";
import { CopyReaders } from "./copy-readers";
import type { ServiceView } from "./refer-form-view";
import type { ReferralTyped } from "./referral-typed";

interface LetterChoiceProps {
  readonly service: ServiceView | undefined;
  readonly command: CommandForm<ReferralTyped>;
}

type LeftOut = NonNullable<ReferralTyped["leftOut"]>;

/** What goes into the letter and who else reads it. Ticked from the start: what the service needs and what is recorded. */
export function LetterChoice({ service, command }: LetterChoiceProps) {
  if (!service) return null;
  const { form } = command;
  const leftOut: LeftOut =
    form.watch("leftOut") ??
    service.sections.filter(({ usual }) => !usual).map(({ id }) => ({ section: id, reason: "" }));
  const readers = form.watch("copiesTo") ?? [];
  const choose = (next: LeftOut) => form.setValue("leftOut", next, { shouldDirty: true });
  const kept = service.sections.length - leftOut.length;
  return (
    <Fold
      title="What goes into the letter"
      summary={`${kept} of ${service.sections.length} sections to choose from; copies to the patient, the practice${readers.map(({ name }) => `, ${name}`).join("")}`}
    >
      <fieldset className="nhsuk-form-group cx-field">
        <legend className="nhsuk-label cx-label">Sections</legend>
        <p className="nhsuk-hint cx-hint">
          Red flags, allergies, medicines, the complaint, consent and the plan always go.
        </p>
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small cx-ticks">
          {service.sections.map((section) => (
            <SectionTick
              key={section.id}
              section={section}
              omission={leftOut.find((one) => one.section === section.id)}
              onChange={(omission) =>
                choose([
                  ...leftOut.filter((one) => one.section !== section.id),
                  ...(omission ? [omission] : []),
                ])
              }
            />
          ))}
        </div>
      </fieldset>
      <CopyReaders
        readers={readers}
        onChange={(next) => form.setValue("copiesTo", next, { shouldDirty: true })}
      />
    </Fold>
  );
}

interface SectionTickProps {
  readonly section: ServiceView["sections"][number];
  readonly omission: LeftOut[number] | undefined;
  readonly onChange: (omission: LeftOut[number] | undefined) => void;
}

/** One section; leaving out what the service needs asks why, and the reason prints. */
function SectionTick({ section, omission, onChange }: SectionTickProps) {
  const id = useId();
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        id={id}
        className="nhsuk-checkboxes__input"
        type="checkbox"
        checked={!omission}
        onChange={({ target }) => onChange(target.checked ? undefined : { section: section.id, reason: "" })}
      />
      <label className="nhsuk-checkboxes__label" htmlFor={id}>
        {section.heading} {section.needed && <span className="cx-quiet">(the service needs it)</span>}
      </label>
      {omission && section.needed && (
        <div className="cx-why">
          <label className="nhsuk-label cx-label" htmlFor={`${id}-why`}>
            Why “{section.heading}” is left out
          </label>
          <input
            id={`${id}-why`}
            className="nhsuk-input cx-input cx-input--wfull"
            type="text"
            maxLength={300}
            autoComplete="off"
            value={omission.reason}
            onChange={({ target }) => onChange({ section: section.id, reason: target.value })}
            aria-describedby={`${id}-prints`}
          />
          <TextRemark text={omission.reason} />
          <p className="nhsuk-hint cx-hint" id={`${id}-prints`}>
            Prints in the letter. Without it the referral cannot be sent.
          </p>
        </div>
      )}
    </div>
  );
}
