"use client";

import type { CommandForm } from "@/app/_forms/use-command-form";
import { sentenceCase } from "@/app/_record/sentence-case";
import { Button } from "@/app/_ui/button";
import { ToneIcon } from "@/app/_ui/icon";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { NeedView, ReferFormView, ServiceView } from "./refer-form-view";
import type { ReferralTyped } from "./referral-typed";

interface ServiceReadinessProps {
  readonly view: ReferFormView;
  readonly service: ServiceView | undefined;
  readonly command: CommandForm<ReferralTyped>;
}

/** What the chosen service needs: what is there, what is not, and what it would send the referral back for. */
export function ServiceReadiness({ view, service, command }: ServiceReadinessProps) {
  if (!service) {
    return (
      <Panel title="What the service needs">
        <p className="cx-quiet">Choose a service to see what it needs and what of it is there.</p>
      </Panel>
    );
  }
  return (
    <Panel title={`What ${service.name} needs`}>
      {service.refusals.map(({ label, local, because }) => (
        <div key={label} className="cx-would-refuse">
          <ToneIcon tone="warn" />
          <p>
            <strong>It would return this: {label}</strong>
            {because && <span className="cx-quiet"> ({because})</span>}
            {local && " A rule of this service, not of others of its kind."}
          </p>
        </div>
      ))}
      {service.differences.map((difference) => (
        <p key={difference} className="cx-quiet">
          {difference}
        </p>
      ))}
      <ul className="cx-needs">
        {service.needs.map((need) => (
          <NeedLine key={need.id} need={need} view={view} command={command} />
        ))}
      </ul>
    </Panel>
  );
}

interface NeedLineProps {
  readonly need: NeedView;
  readonly view: ReferFormView;
  readonly command: CommandForm<ReferralTyped>;
}

function NeedLine({ need, view, command }: NeedLineProps) {
  const { question, note } = command.form.watch();
  const line = sentenceCase(need.label);
  const toWrite =
    (need.write === "question" && question.trim() === "") ||
    (need.write === "note" && !String(note).includes(line));
  const there = need.open.length === 0 && !toWrite;
  return (
    <li className={there ? "cx-need cx-need--there" : "cx-need"}>
      <ToneIcon tone={there ? "good" : "neutral"} />
      <div>
        <span className="cx-hidden">{there ? "There: " : "Missing: "}</span>
        {line}
        {need.open.length > 0 && (
          <p className="cx-need-open">
            Not asked:{" "}
            {need.open.map(({ id, label }, at) => (
              <span key={id}>
                {at > 0 && ", "}
                {view.mayEditAnswers ? (
                  <PageLink href={`/consultations/${view.consultationId}#${id}-row`}>{label}</PageLink>
                ) : (
                  label
                )}
              </span>
            ))}
          </p>
        )}
        {toWrite && need.write === "question" && <p className="cx-need-open">Write the question below.</p>}
        {toWrite && need.write === "note" && (
          <Button
            weight="quiet"
            small
            onClick={() => {
              command.form.setValue("note", `${note ? `${note}\n` : ""}${line}: `);
              command.form.setFocus("note");
            }}
          >
            Write it in the note
          </Button>
        )}
      </div>
    </li>
  );
}
