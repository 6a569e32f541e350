"use client";

import { CheckboxField, TextareaField } from "@/app/_forms/fields";
import type { CommandForm } from "@/app/_forms/use-command-form";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/section";
import type { ReferFormView } from "./refer-form-view";
import type { ReferralTyped } from "./referral-typed";

interface ContentFieldsProps {
  readonly view: ReferFormView;
  readonly command: CommandForm<ReferralTyped>;
}

/** What the referrer writes: all the rest of the letter comes from the consultation. */
export function ContentFields({ view, command }: ContentFieldsProps) {
  return (
    <Panel title="What the letter says on top">
      <div className="cx-fields">
        <TextareaField
          command={command}
          name="question"
          label="The question"
          hint="What you want to know or have done. It is the first line of the letter."
          rows={2}
        />
        <TextareaField
          command={command}
          name="patientWishes"
          label="What the patient wants"
          hint="From “What the patient wants to be able to do” and the worries in the consultation"
          rows={2}
        />
        <TextareaField
          command={command}
          name="expectation"
          label="What you expect of the referral"
          rows={2}
          optional
        />
        <TextareaField
          command={command}
          name="note"
          label="Note"
          hint="Anything the consultation does not hold"
          rows={2}
          optional
        />
        {view.patientRefused && (
          <Notice tone="warn" title="The consultation says that the patient does not agree to be referred" />
        )}
        <CheckboxField
          command={command}
          name="patientAgrees"
          label="The patient agrees to this referral and to sharing this information"
          hint="Recorded with the time. Without it the referral cannot be sent."
        />
      </div>
    </Panel>
  );
}
