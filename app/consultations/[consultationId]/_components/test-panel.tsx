"use client";

import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { Finding } from "@/app/_ui/finding";
import type { Tone } from "@/app/_ui/icon";
import { Notice, Receipt } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/section";
import { Tag } from "@/app/_ui/tag";
import type { OrderFinding } from "@/lib/clinical/assess";
import { type InvestigationId, investigations } from "@/lib/clinical/investigations/catalogue";
import type { Severity } from "@/lib/clinical/rules/rule";
import { suggestTests } from "@/lib/clinical/suggestions";
import { requestInvestigationsAction } from "../actions";
import { becauseOf } from "./meaning-panel";
import { type Given, ReasonBoxes } from "./reason-boxes";
import { SourceLines } from "./source-lines";
import { usePart, useWorkspace } from "./store-context";

const weights: Readonly<Record<Severity, { tone: Tone; word: string }>> = {
  stop: { tone: "stop", word: "Stop" },
  warn: { tone: "warn", word: "Caution" },
  info: { tone: "info", word: "Note" },
};

const modalities = [...new Set(investigations.map(({ modality }) => modality))];

/** Tests: the catalogue, what the rules say of each one chosen, and the request. */
export function TestPanel() {
  const { store, view } = useWorkspace();
  const chosen = usePart((state) => state.chosenTests);
  const requested = view.investigations.filter((test) => test.consultationId === view.consultation.id);
  const isRequested = (id: InvestigationId) => requested.some(({ testId }) => testId === id);
  const choose = (id: InvestigationId, on: boolean) =>
    store.answer("chosen_tests", on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Panel title="Tests" id="tests">
      <div className="cx-stack cx-stack--tight">
        <SuggestedTests onChoose={(id) => choose(id, true)} />
        {requested.map(({ id, testId, receiptNumber }) => (
          <p key={id}>
            <Tag tone="good">Requested</Tag> {labelOf(testId)}{" "}
            <span className="cx-quiet">{receiptNumber}</span>{" "}
            <a href={`/investigations/${id}/form`}>Request form (PDF)</a>
          </p>
        ))}
        {modalities.map((modality) => (
          <details key={modality} className="cx-catalogue" open={modality === "X-ray"}>
            <summary>{modality}</summary>
            <ul>
              {investigations
                .filter((test) => test.modality === modality)
                .map(({ id, label }) => (
                  <li key={id}>
                    <label className="cx-check">
                      <input
                        type="checkbox"
                        checked={chosen.includes(id)}
                        disabled={isRequested(id)}
                        onChange={({ target }) => choose(id, target.checked)}
                      />
                      {label}
                    </label>
                  </li>
                ))}
            </ul>
          </details>
        ))}
        <ChosenTests tests={chosen.filter((id) => !isRequested(id))} />
      </div>
    </Panel>
  );
}

const labelOf = (id: InvestigationId) => investigations.find((test) => test.id === id)?.label ?? id;

function SuggestedTests({ onChoose }: { readonly onChoose: (id: InvestigationId) => void }) {
  const facts = usePart((state) => state.facts);
  const assessment = usePart((state) => state.assessment);
  const chosen = usePart((state) => state.chosenTests);
  const { tests, noTestNeeded } = suggestTests(facts, assessment);
  const open = tests.filter(({ test }) => !chosen.includes(test));
  return (
    <>
      {noTestNeeded && <p className="cx-suggestion">{noTestNeeded}</p>}
      {open.map(({ test, label, reasons }) => (
        <p key={test} className="cx-suggestion">
          <Button small weight="quiet" onClick={() => onChoose(test)}>
            Add {label}
          </Button>{" "}
          <span className="cx-quiet">{reasons.join("; ")}</span>
        </p>
      ))}
    </>
  );
}

function ChosenTests({ tests }: { readonly tests: readonly InvestigationId[] }) {
  const { store, view } = useWorkspace();
  const findings = usePart((state) => state.assessment.orders);
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof requestInvestigationsAction>>>();
  const [busy, start] = useTransition();
  if (tests.length === 0 && !outcome) return null;
  const request = () =>
    start(async () => {
      if (!(await store.queue.settled())) return;
      const reply = await requestInvestigationsAction({
        consultationId: view.consultation.id,
        tests: tests.map((testId) => ({
          testId,
          reasons: findings
            .filter(({ order }) => order === testId)
            .map(({ id }) => ({ rule: id, reason: "", agreedWith: null, ...given[`${testId}:${id}`] })),
        })),
      });
      setOutcome(reply);
      if (reply.ok) store.answer("chosen_tests", []);
    });
  return (
    <div className="cx-stack cx-stack--tight">
      {tests.map((id) => (
        <ChosenTest
          key={id}
          id={id}
          findings={findings.filter(({ order }) => order === id)}
          given={given}
          onGive={(rule, answer) => setGiven({ ...given, [`${id}:${rule}`]: answer })}
        />
      ))}
      {outcome && !outcome.ok && (
        <Notice tone="stop" title="Not requested" announce>
          <p>{outcome.message}</p>
        </Notice>
      )}
      {outcome?.ok &&
        outcome.value.receipts.map(({ testId, receiptNumber }) => (
          <Receipt key={testId} title={`Requested: ${labelOf(testId)}`} number={receiptNumber} />
        ))}
      {tests.length > 0 && (
        <Button busy={busy} onClick={request} disabled={!view.mayRecord}>
          Request {tests.length === 1 ? "this test" : `${tests.length} tests`}
        </Button>
      )}
    </div>
  );
}

interface ChosenTestProps {
  readonly id: InvestigationId;
  readonly findings: readonly OrderFinding[];
  readonly given: Readonly<Record<string, Given>>;
  readonly onGive: (rule: string, given: Given) => void;
}

function ChosenTest({ id, findings, given, onGive }: ChosenTestProps) {
  return (
    <section className="cx-chosen" aria-label={labelOf(id)}>
      <h3>{labelOf(id)}</h3>
      {findings.length === 0 && <p className="cx-quiet">No rule speaks against it.</p>}
      {findings.map((finding) => (
        <Finding
          key={finding.id}
          tone={weights[finding.severity].tone}
          weight={weights[finding.severity].word}
          label={finding.label}
          advice={finding.message}
          because={becauseOf(finding.because)}
        >
          <SourceLines ids={finding.sources} revision={finding.revision} />
          <ReasonBoxes
            id={`${id}-${finding.id}`}
            severity={finding.severity}
            override={finding.override}
            given={given[`${id}:${finding.id}`]}
            onGive={(answer) => onGive(finding.id, answer)}
          />
        </Finding>
      ))}
    </section>
  );
}
