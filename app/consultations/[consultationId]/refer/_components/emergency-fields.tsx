"use client";

import { TextareaField } from "@/app/_forms/fields";
import type { CommandForm } from "@/app/_forms/use-command-form";
import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { EmergencyView, ReferFormView } from "./refer-form-view";
import type { ReferralTyped } from "./referral-typed";

interface EmergencyFieldsProps {
  readonly view: ReferFormView;
  readonly command: CommandForm<ReferralTyped>;
}

/** Emergencies present or not excluded: which, what to ask, and why the referral goes out all the same. */
export function EmergencyFields({ view, command }: EmergencyFieldsProps) {
  const present = view.emergencies.filter((flag) => flag.present);
  const open = view.emergencies.filter((flag) => !flag.present);
  if (view.emergencies.length === 0) return null;
  return (
    <Panel title="Emergency red flags">
      <div className="cx-fields">
        {present.length > 0 && (
          <Notice tone="emergency" title="Present: phone before you write">
            <FlagList flags={present} view={view} lead="Because of" />
          </Notice>
        )}
        {open.length > 0 && (
          <Notice tone="warn" title={`Not excluded: ${open.length}. Ask, or say why not`}>
            <FlagList flags={open} view={view} lead="Ask" />
          </Notice>
        )}
        <TextareaField
          command={command}
          name="redFlagReason"
          label={present.length > 0 ? "Who was phoned, and when" : "Why it goes without these answers"}
          hint="Prints in the letter. Without it the referral cannot be sent."
          rows={2}
        />
      </div>
    </Panel>
  );
}

interface FlagListProps {
  readonly flags: readonly EmergencyView[];
  readonly view: ReferFormView;
  readonly lead: string;
}

function FlagList({ flags, view, lead }: FlagListProps) {
  return (
    <ul className="cx-plain-list">
      {flags.map(({ label, questions }) => (
        <li key={label}>
          <strong>{label}</strong>. {lead}:{" "}
          {questions.map((question, at) => (
            <span key={question.id}>
              {at > 0 && ", "}
              {view.mayEditAnswers ? (
                <PageLink href={`/consultations/${view.consultationId}#${question.id}-row`}>
                  {question.label}
                </PageLink>
              ) : (
                question.label
              )}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
