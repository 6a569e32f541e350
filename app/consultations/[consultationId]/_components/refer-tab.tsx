"use client";

import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageLink } from "@/app/_ui/page-link";
import { StatusTag, Tag } from "@/app/_ui/tag";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { type Need, readiness } from "@/lib/clinical/readiness";
import { suggestRoutes } from "@/lib/clinical/suggestions";
import { useMeaning } from "./meaning";
import { usePart, useWorkspace } from "./store-context";

const MakePromise = lazy(() => import("@/app/promises/_components/make-promise"));

const kinds = [
  { id: "physiotherapy", label: "Physiotherapy" },
  { id: "occupational_therapy", label: "Occupational therapy" },
  { id: "orthopaedics", label: "Orthopaedics" },
] as const;

const priorities = {
  emergency: { tone: "emergency", word: "Emergency" },
  urgent: { tone: "urgent", word: "Urgent" },
  routine: { tone: "neutral", word: "Routine" },
} as const;

/** Where the patient could go: what fits, what each kind of service needs and lacks, and what has already left. */
export function ReferTab() {
  return (
    <div className="cx-stack cx-stack--tight">
      <Referrals />
      <SuggestedRoutes />
      {kinds.map((kind) => (
        <KindOfService key={kind.id} {...kind} />
      ))}
      <AskForAdvice />
    </div>
  );
}

/** What can be done instead of referring, or beside it. */
function AskForAdvice() {
  const { view } = useWorkspace();
  const { id: consultationId, patientId } = view.consultation;
  return (
    <>
      <p className="cx-quiet">
        Not sure it is one for them?{" "}
        <PageLink href={`/consultations/${consultationId}/advice`}>Ask for advice</PageLink> without
        referring.
      </p>
      <Suspense>
        <MakePromise small patientId={patientId} consultationId={consultationId} />
      </Suspense>
    </>
  );
}

function Referrals() {
  const { view } = useWorkspace();
  if (view.referrals.length === 0) return null;
  return (
    <section aria-labelledby="referrals-made">
      <h3 id="referrals-made" className="cx-side-subhead">
        Referrals
      </h3>
      <ul className="cx-requested">
        {view.referrals.map(({ id, serviceName, status }) => (
          <li key={id}>
            <PageLink href={`/referrals/${id}`}>{serviceName}</PageLink>
            <StatusTag status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SuggestedRoutes() {
  const facts = usePart((state) => state.facts);
  const assessment = useMeaning((meaning) => meaning);
  const suggested = useMemo(() => suggestRoutes(facts, assessment), [facts, assessment]);
  if (suggested.length === 0) return null;
  return (
    <ul className="cx-suggestions" aria-label="Where to think of">
      {suggested.map(({ route, label, priority, reasons }) => (
        <li key={route}>
          <span>
            {label} <span className="cx-quiet">{reasons.join(", ")}</span>
          </span>
          <Tag tone={priorities[priority].tone}>{priorities[priority].word}</Tag>
        </li>
      ))}
    </ul>
  );
}

function KindOfService({ id, label }: (typeof kinds)[number]) {
  const { view } = useWorkspace();
  const assessment = useDeferredValue(useMeaning((meaning) => meaning));
  const facts = useDeferredValue(usePart((whole) => whole.facts));
  const chosen = usePart((whole) => whole.chosenTests);
  const { needs, wouldRefuse } = useMemo(
    () =>
      readiness(id, {
        facts: { ...view.recordFacts, ...facts },
        assessment,
        chosen,
        referral: {},
        limits: {},
      }),
    [id, view.recordFacts, facts, assessment, chosen],
  );
  // What the referral itself will ask (the question, the patient's wishes) is no question of this screen.
  const asked = needs.filter((need) => need.fieldIds.length > 0);
  const missing = asked.filter((need) => need.state === "missing");
  return (
    <section className="cx-service" aria-labelledby={`refer-${id}`}>
      <div className="cx-service-head">
        <h3 id={`refer-${id}`}>{label}</h3>
        <span className="cx-quiet">
          has {asked.length - missing.length} of {asked.length}
        </span>
        <ButtonLink small weight="secondary" href={`/consultations/${view.consultation.id}/refer?kind=${id}`}>
          Refer<span className="cx-hidden"> to {label.toLowerCase()}</span>
        </ButtonLink>
      </div>
      {wouldRefuse.map(({ code, label: why }) => (
        <p key={code} className="cx-service-refusal">
          <Tag tone="warn">Would be returned</Tag> {why}
        </p>
      ))}
      {missing.length > 0 && (
        <details>
          <summary>{missing.length} still missing</summary>
          <ul>
            {missing.map((need) => (
              <MissingNeed key={need.id} need={need} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MissingNeed({ need }: { readonly need: Need }) {
  const { view } = useWorkspace();
  return (
    <li>
      {need.fieldIds.map((field, at) => (
        <span key={field}>
          {at > 0 && ", "}
          {fieldById(field).from === "answer" ? (
            <a href={`#${field}`}>{fieldById(field).label}</a>
          ) : (
            <a href={`/patients/${view.patient.id}`}>{fieldById(field).label} (patient's record)</a>
          )}
        </span>
      ))}
    </li>
  );
}
