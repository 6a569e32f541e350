"use client";

import { useDeferredValue, useMemo } from "react";
import { Finding, NotExcludedList } from "@/app/_ui/finding";
import type { Tone } from "@/app/_ui/icon";
import { Panel } from "@/app/_ui/section";
import { Tag, UrgencyTag } from "@/app/_ui/tag";
import type { Reason, RedFlagFinding } from "@/lib/clinical/assess";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { type Urgency, urgencyLabels } from "@/lib/clinical/rules/urgency";
import { safestPath } from "@/lib/clinical/safest-path";
import { focusQuestion } from "./focus-question";
import { SourceLines } from "./source-lines";
import { usePart } from "./store-context";

export const toneOf: Readonly<Record<Urgency, Tone>> = {
  emergency_same_day: "emergency",
  very_urgent_48h: "emergency",
  urgent_suspected_cancer: "urgent",
  urgent: "urgent",
  routine: "warn",
  self_care: "info",
  info: "info",
};

export const becauseOf = (because: readonly Reason[]) =>
  because.map(({ fieldId, label, answerText }) => ({
    label,
    answer: answerText,
    ...(fieldById(fieldId).from === "answer" ? { href: `#${fieldId}-row` } : {}),
  }));

/** What the answers mean now: urgency, red flags present and not excluded, what to ask next, what is missing. */
export function MeaningPanel() {
  const assessment = usePart((state) => state.assessment);
  const { redFlags, urgency, incomplete, excluded, suppressed } = assessment;
  return (
    <Panel
      title="What it means now"
      aside={
        urgency === "info" ? <Tag tone="info">{urgencyLabels.info}</Tag> : <UrgencyTag urgency={urgency} />
      }
    >
      <div className="cx-stack cx-stack--tight">
        <p className="cx-hidden" role="status">
          Urgency: {urgencyLabels[urgency]}
        </p>
        {redFlags.map((flag) => (
          <RedFlag key={flag.id} flag={flag} />
        ))}
        {redFlags.length === 0 && <p>No red flag present in what was answered.</p>}
        {suppressed.length > 0 && (
          <p className="cx-quiet">Taken over by another: {suppressed.map(({ label }) => label).join(", ")}</p>
        )}
        {incomplete.map((finding) => (
          <Finding
            key={finding.id}
            tone="warn"
            weight="Missing"
            label={finding.label}
            advice={finding.message}
            because={becauseOf(finding.because)}
          />
        ))}
        <NotExcluded />
        <p className="cx-quiet">{excluded.length} red flags excluded by answers.</p>
      </div>
    </Panel>
  );
}

function RedFlag({ flag }: { readonly flag: RedFlagFinding }) {
  return (
    <Finding
      tone={toneOf[flag.urgency]}
      weight={urgencyLabels[flag.urgency]}
      label={flag.label}
      advice={flag.advice}
      because={becauseOf(flag.because)}
    >
      <SourceLines ids={flag.sources} revision={flag.revision} />
    </Finding>
  );
}

function NotExcluded() {
  const facts = useDeferredValue(usePart((state) => state.facts));
  const notExcluded = usePart((state) => state.assessment.notExcluded);
  const chosen = usePart((state) => state.chosenTests);
  const path = useMemo(() => safestPath(facts, chosen), [facts, chosen]);
  const open = notExcluded.filter((flag) => flag.askable);
  if (open.length === 0)
    return <p className="cx-quiet">Every red flag that can be asked about is settled.</p>;
  return (
    <section aria-label="Not excluded">
      <h3 className="cx-minor-head">Not excluded yet: {open.length}</h3>
      {path.questions.length > 0 && (
        <>
          <p className="cx-quiet">
            Ask next, worst first. {path.questions.length}{" "}
            {path.questions.length === 1 ? "question settles" : "questions settle"} them all.
          </p>
          <ol className="cx-ask-next">
            {path.questions.slice(0, 6).map(({ fieldId, urgency }) => (
              <li key={fieldId} className={`cx-ask cx-ask--${toneOf[urgency]}`}>
                <button type="button" onClick={() => focusQuestion(fieldId)}>
                  {fieldById(fieldId).question ?? fieldById(fieldId).label}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <NotExcludedList
        items={open.map(({ id, urgency, label, questions }) => ({
          id,
          tone: toneOf[urgency],
          weight: urgencyLabels[urgency],
          label,
          questions: questions.map((question) => ({
            id: question,
            label: fieldById(question).label,
            href: `#${question}-row`,
          })),
        }))}
      />
    </section>
  );
}

/** In an emergency: what to do now, before anything else on the screen. */
export function EmergencyBlock() {
  const emergencies = usePart((state) => state.assessment.redFlags).filter(
    ({ urgency }) => urgency === "emergency_same_day",
  );
  if (emergencies.length === 0) return null;
  return (
    <section className="cx-emergency" aria-label="What to do now">
      <h2>Emergency: what to do now</h2>
      <ul>
        {emergencies.map(({ id, label, advice }) => (
          <li key={id}>
            <strong>{label}.</strong> {advice}
          </li>
        ))}
      </ul>
      <p>Phone before you write: a letter alone is not an emergency referral. Outpatient tests are closed.</p>
    </section>
  );
}
