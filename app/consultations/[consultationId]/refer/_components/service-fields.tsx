"use client";

import { useState } from "react";
import { fieldFacts } from "@/app/_forms/field-frame";
import type { CommandForm } from "@/app/_forms/use-command-form";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Panel } from "@/app/_ui/section";
import { Tag } from "@/app/_ui/tag";
import type { ReferFormView, ServiceView } from "./refer-form-view";
import { kindsOfService, kindWords, type ReferralTyped } from "./referral-typed";

interface ServiceFieldsProps {
  readonly view: ReferFormView;
  readonly command: CommandForm<ReferralTyped>;
}

/** The receiving services of one kind at a time, to choose one from. Changing the kind keeps what was typed. */
export function ServiceFields({ view, command }: ServiceFieldsProps) {
  const [kind, setKind] = useState(view.kind);
  const { error } = fieldFacts({ command, name: "serviceId", label: "Receiving service" });
  return (
    <Panel
      title="Receiving service"
      aside={
        <fieldset className="cx-kinds">
          <legend className="cx-hidden">Kind of service</legend>
          {kindsOfService.map((each) => (
            <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>
              {kindWords[each]}
            </button>
          ))}
        </fieldset>
      }
    >
      {view.suggested.length > 0 && (
        <ul className="cx-suggested">
          {view.suggested.map(({ label, priority, why }) => (
            <li key={label}>
              Suggested: <strong>{label}</strong>, {priority}. <span className="cx-quiet">{why}</span>
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p className="cx-error cx-services-error">
          <span className="cx-hidden">Error: </span>
          {error}
        </p>
      )}
      <ServiceTable command={command} services={view.services.filter((service) => service.kind === kind)} />
      <NationalCriteria kind={kindWords[kind]} criteria={view.national[kind]} />
    </Panel>
  );
}

interface ServiceTableProps {
  readonly command: CommandForm<ReferralTyped>;
  readonly services: readonly ServiceView[];
}

function ServiceTable({ command, services }: ServiceTableProps) {
  const { id } = fieldFacts({ command, name: "serviceId", label: "Receiving service" });
  const columns: readonly Column<ServiceView>[] = [
    {
      id: "name",
      header: "Service",
      heads: true,
      cell: (service) => (
        <span className="nhsuk-radios nhsuk-radios--small cx-ticks cx-service-choice">
          <span className="nhsuk-radios__item">
            <input
              {...command.form.register("serviceId")}
              id={service === services[0] ? id : `${id}-${service.id}`}
              className="nhsuk-radios__input"
              type="radio"
              value={service.id}
            />
            <label
              className="nhsuk-radios__label"
              htmlFor={service === services[0] ? id : `${id}-${service.id}`}
            >
              {service.name}
            </label>
          </span>
        </span>
      ),
    },
    { id: "ages", header: "Ages", compact: true, cell: ({ ages }) => ages },
    { id: "criteria", header: "Local criteria", cell: (service) => <LocalCriteria service={service} /> },
    {
      id: "decides",
      header: "Decides in",
      cell: ({ urgentDecisionDays, routineDecisionDays }) =>
        `urgent ${urgentDecisionDays}, routine ${routineDecisionDays} days`,
    },
    {
      id: "wait",
      header: "Usual wait",
      compact: true,
      cell: ({ typicalWaitWeeks }) => `${typicalWaitWeeks} weeks`,
    },
    { id: "ready", header: "This consultation", cell: (service) => <Ready service={service} /> },
  ];
  return (
    <DataTable
      caption="Receiving services"
      captionHidden
      columns={columns}
      rows={services}
      rowId={(service) => service.id}
      empty={<p>No service of this kind takes referrals now.</p>}
    />
  );
}

/** The service's own criteria, and beside each that departs from the national ones what holds nationally. */
function LocalCriteria({ service }: { readonly service: ServiceView }) {
  return (
    <>
      {service.criteria.join("; ")}
      {service.differences.map((difference) => (
        <span key={difference} className="cx-criteria-differ">
          <Tag tone="info">differs</Tag> {difference}
        </span>
      ))}
    </>
  );
}

interface NationalCriteriaProps {
  readonly kind: string;
  readonly criteria: ReferFormView["national"][keyof ReferFormView["national"]];
}

/** What holds for every service of the kind, wherever it is. */
function NationalCriteria({ kind, criteria }: NationalCriteriaProps) {
  return (
    <details className="cx-national">
      <summary>National criteria: {kind}</summary>
      <p>
        <strong>Takes:</strong> {criteria.takes.join("; ")}.
      </p>
      <p>
        <strong>Sends back:</strong> {criteria.sendsBack.join("; ")}.
      </p>
    </details>
  );
}

function Ready({ service }: { readonly service: ServiceView }) {
  const missing = service.needs.filter(({ open }) => open.length > 0).length;
  return (
    <span>
      {service.refusals.length > 0 && <Tag tone="warn">would return it</Tag>}{" "}
      <span className="cx-nowrap">
        {service.needs.length - missing} of {service.needs.length} there
      </span>
    </span>
  );
}
