"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { type InvestigationId, investigations } from "@/lib/clinical/investigations/catalogue";
import type { Investigation } from "@/lib/clinical/investigations/investigation";
import { suggestTests } from "@/lib/clinical/suggestions";
import { askedWithTests } from "./asked-with-tests";
import { ChosenTests } from "./chosen-tests";
import { useMeaning } from "./meaning";
import { Question } from "./question";
import { Recording } from "./recording";
import { RequestedTests } from "./requested-tests";
import { usePart, useWorkspace } from "./store-context";
import { useRequestedHere, useTestsToRequest } from "./tests-to-request";

type Test = Investigation & { readonly id: InvestigationId };

const tests: readonly Test[] = investigations;
const shelves = [
  { id: "x-ray", label: "X-rays", tests: tests.filter(({ modality }) => modality === "X-ray") },
  {
    id: "scans",
    label: "Scans",
    tests: tests.filter(({ modality }) => modality !== "X-ray" && modality !== "Blood"),
  },
  { id: "blood", label: "Blood tests", tests: tests.filter(({ modality }) => modality === "Blood") },
];

/** Tests: what fits, the catalogue, what the rules say of each one chosen, and the request. */
export function TestsTab() {
  const isEmergency = useMeaning((meaning) => meaning.urgency === "emergency_same_day");
  return (
    <Recording>
      <RequestedTests />
      {!isEmergency && <SuggestedTests />}
      {shelves.map((shelf) => (
        <Shelf key={shelf.id} {...shelf} />
      ))}
      <TestQuestions />
      <ChosenTests />
    </Recording>
  );
}

/** Chooses a test, or takes the choice back. */
function useChoosing() {
  const { store } = useWorkspace();
  const chosen = usePart((state) => state.chosenTests);
  const toggle = (id: InvestigationId) =>
    store.answer(
      "chosen_tests",
      chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
    );
  return { chosen, toggle };
}

function Shelf({ id: shelf, label, tests: onShelf }: (typeof shelves)[number]) {
  const { store } = useWorkspace();
  const { chosen, toggle } = useChoosing();
  const requested = useRequestedHere();
  // The long shelf is closed until something is taken from it; it never closes under the hands.
  const [open] = useState(
    () => shelf !== "blood" || onShelf.some(({ id }) => store.read().chosenTests.includes(id)),
  );
  return (
    <details className="cx-shelf" open={open}>
      <summary>{label}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: the name of the group is its summary */}
      <div className="cx-chips" role="group" aria-label={label}>
        {onShelf.map(({ id, label: name }) => {
          const isRequested = requested.some(({ testId }) => testId === id);
          return (
            <label key={id} className="cx-chip">
              <input
                type="checkbox"
                checked={chosen.includes(id) && !isRequested}
                disabled={isRequested}
                onChange={() => toggle(id)}
              />
              <span>
                {nameOnShelf(name)}
                {isRequested && ": requested"}
              </span>
            </label>
          );
        })}
      </div>
    </details>
  );
}

/**
 * What every picture must come with. Asked here, so that choosing, asking and requesting are one place. With nothing
 * left to request it is folded away, and stays within reach: an answer that is recorded is never hidden.
 */
function TestQuestions() {
  const shown = usePart((state) => state.shown.mri);
  const isAsked = useTestsToRequest().length > 0;
  const ids = askedWithTests.filter((id) => shown?.includes(id));
  if (ids.length === 0) return null;
  const questions = (
    <div className="cx-answers cx-test-questions">
      {ids.map((id) => (
        <Question key={id} id={id} />
      ))}
    </div>
  );
  if (isAsked) return questions;
  return (
    <details className="cx-shelf">
      <summary>What the tests are to answer</summary>
      {questions}
    </details>
  );
}

/** On its shelf, an X-ray need not say again that it is one. */
function nameOnShelf(name: string): string {
  const short = name.replace(/^X-ray: /, "");
  return short.charAt(0).toUpperCase() + short.slice(1);
}

function SuggestedTests() {
  const facts = usePart((state) => state.facts);
  const assessment = useMeaning((meaning) => meaning);
  const { chosen, toggle } = useChoosing();
  const requested = useRequestedHere();
  const { tests: suggested, noTestNeeded } = suggestTests(facts, assessment);
  const open = suggested.filter(
    ({ test }) => !chosen.includes(test) && !requested.some(({ testId }) => testId === test),
  );
  return (
    <>
      {noTestNeeded && chosen.length === 0 && (
        <Notice tone="info">
          <p>{noTestNeeded}</p>
        </Notice>
      )}
      {open.length > 0 && (
        <ul className="cx-suggestions" aria-label="Tests to think of">
          {open.map(({ test, label, reasons }) => (
            <li key={test}>
              <span>
                {label} <span className="cx-quiet">{reasons.join(", ")}</span>
              </span>
              <Button small weight="secondary" onClick={() => toggle(test)}>
                Choose<span className="cx-hidden"> {label}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
