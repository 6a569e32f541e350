"use client";

import { useMemo } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/section";
import { StatusTag, Tag } from "@/app/_ui/tag";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { differential } from "@/lib/clinical/differential";
import { type Need, readiness } from "@/lib/clinical/readiness";
import { suggestRoutes } from "@/lib/clinical/suggestions";
import { usePart, useWorkspace } from "./store-context";

const kinds = [
  { id: "physiotherapy", label: "Physiotherapy" },
  { id: "occupational_therapy", label: "Occupational therapy" },
  { id: "orthopaedics", label: "Orthopaedics" },
] as const;

/** Where the patient could go: what fits, what each kind of service needs and lacks, and what has already left. */
export function ReferralPanel() {
  const { view } = useWorkspace();
  const facts = usePart((state) => state.facts);
  const assessment = usePart((state) => state.assessment);
  const suggested = suggestRoutes(facts, assessment);
  return (
    <Panel title="Referrals" id="referrals">
      <div className="cx-stack cx-stack--tight">
        {suggested.map(({ route, label, priority, reasons }) => (
          <p key={route} className="cx-suggestion">
            <strong>
              {label}, {priority}
            </strong>{" "}
            <span className="cx-quiet">{reasons.join("; ")}</span>
          </p>
        ))}
        {kinds.map((kind) => (
          <KindOfService key={kind.id} {...kind} />
        ))}
        {view.referrals.map(({ id, serviceName, status }) => (
          <p key={id}>
            <a href={`/referrals/${id}`}>{serviceName}</a> <StatusTag status={status} />
          </p>
        ))}
      </div>
    </Panel>
  );
}

function KindOfService({ id, label }: (typeof kinds)[number]) {
  const { view } = useWorkspace();
  const facts = usePart((state) => state.facts);
  const assessment = usePart((state) => state.assessment);
  const chosenTests = usePart((state) => state.chosenTests);
  const { needs, wouldRefuse } = useMemo(
    () =>
      readiness(id, {
        facts: { ...view.recordFacts, ...facts },
        assessment,
        chosen: chosenTests,
        referral: {},
        limits: {},
      }),
    [id, view.recordFacts, facts, assessment, chosenTests],
  );
  const missing = needs.filter((need) => need.fieldIds.length > 0 && need.state === "missing");
  return (
    <details className="cx-readiness">
      <summary>
        <span className="cx-readiness-name">{label}</span>
        <meter min={0} max={needs.length} value={needs.length - missing.length}>
          {needs.length - missing.length} of {needs.length}
        </meter>
        <span className="cx-quiet">
          {needs.length - missing.length} of {needs.length}
        </span>
        {wouldRefuse.length > 0 && <Tag tone="warn">would refuse</Tag>}
      </summary>
      {wouldRefuse.map(({ code, label: why }) => (
        <p key={code}>Would refuse: {why}</p>
      ))}
      <MissingNeeds needs={missing} />
      <ButtonLink small weight="secondary" href={`/consultations/${view.consultation.id}/refer?kind=${id}`}>
        Refer to {label.toLowerCase()}
      </ButtonLink>
    </details>
  );
}

function MissingNeeds({ needs }: { readonly needs: readonly Need[] }) {
  return (
    <ul className="cx-missing">
      {needs.map(({ id, fieldIds }) => (
        <li key={id}>
          {fieldIds.map((field, at) => (
            <span key={field}>
              {at > 0 && ", "}
              <a href={`#${field}-row`}>{fieldById(field).label}</a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Conditions that fit, for and against; never a verdict. Choosing one sets the working diagnosis. */
export function DifferentialPanel() {
  const { store } = useWorkspace();
  const facts = usePart((state) => state.facts);
  const fits = useMemo(() => differential(facts), [facts]);
  return (
    <Panel title="What fits">
      {fits.length === 0 && <p className="cx-quiet">Too little is recorded to compare conditions.</p>}
      <ul className="cx-fits">
        {fits.slice(0, 5).map(({ id, label, speaksFor, speaksAgainst }) => (
          <li key={id}>
            <button
              type="button"
              className="cx-fit"
              aria-pressed={facts.working_diagnosis === id}
              onClick={() => store.answer("working_diagnosis", id)}
            >
              {label}
            </button>
            <p>
              <span className="cx-quiet">For:</span> {speaksFor.map((pointer) => pointer.label).join(", ")}
            </p>
            {speaksAgainst.length > 0 && (
              <p>
                <span className="cx-quiet">Against:</span>{" "}
                {speaksAgainst.map((pointer) => pointer.label).join(", ")}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
