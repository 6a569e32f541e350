"use client";

import { RadiosField, TextareaField } from "@/app/_forms/fields";
import type { CommandForm } from "@/app/_forms/use-command-form";
import { Panel } from "@/app/_ui/section";
import { compareUrgency, urgencies, urgencyLabels } from "@/lib/clinical/rules/urgency";
import type { ReferFormView } from "./refer-form-view";
import type { ReferralTyped } from "./referral-typed";

interface UrgencyFieldsProps {
  readonly view: ReferFormView;
  readonly command: CommandForm<ReferralTyped>;
}

const carried = urgencies.filter((urgency) => urgency !== "self_care" && urgency !== "info");

/** How urgent: as computed, raised at will, lowered only with the reason that prints. */
export function UrgencyFields({ view, command }: UrgencyFieldsProps) {
  const chosen = command.form.watch("urgency");
  const order = compareUrgency(chosen, view.computedUrgency);
  return (
    <Panel title="Urgency">
      <div className="cx-fields">
        <RadiosField
          command={command}
          name="urgency"
          label="How soon"
          inline
          options={carried.map((urgency) => ({
            value: urgency,
            label:
              urgency === view.computedUrgency
                ? `${urgencyLabels[urgency]} (computed from the answers)`
                : urgencyLabels[urgency],
          }))}
        />
        {order !== 0 && (
          <TextareaField
            command={command}
            name="urgencyReason"
            label={order > 0 ? "Why less urgent than the rules computed" : "Why more urgent"}
            hint="Prints in the letter."
            rows={2}
            optional={order < 0}
          />
        )}
      </div>
    </Panel>
  );
}
