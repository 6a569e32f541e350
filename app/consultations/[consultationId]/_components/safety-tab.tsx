"use client";

import { useDeferredValue, useMemo } from "react";
import { Finding, NotExcludedList } from "@/app/_ui/finding";
import type { OpenFlag, RedFlagFinding } from "@/lib/clinical/assess";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { urgencyLabels } from "@/lib/clinical/rules/urgency";
import { safestPath } from "@/lib/clinical/safest-path";
import { becauseOf, toneOfUrgency } from "./finding-words";
import { useMeaning } from "./meaning";
import { SourceLines } from "./source-lines";
import { usePart, useWorkspace } from "./store-context";

const mostToAskNext = 6;

/** Red flags present, what is missing, what to ask next, and what is not excluded. */
export function SafetyTab() {
  const { redFlags, suppressed, incomplete, excluded, reviewOverdue } = useMeaning((meaning) => meaning);
  return (
    <div className="cx-stack cx-stack--tight">
      {redFlags.length === 0 && <p>No red flag in what was answered.</p>}
      {redFlags.map((flag) => (
        <RedFlag key={flag.id} flag={flag} />
      ))}
      {suppressed.length > 0 && (
        <p className="cx-quiet">
          Also met, and covered by the above: {suppressed.map(({ label }) => label).join(", ")}.
        </p>
      )}
      {incomplete.map(({ id, label, message, because }) => (
        <Finding
          key={id}
          tone="warn"
          weight="Missing"
          label={label}
          advice={message}
          because={becauseOf(because)}
        />
      ))}
      <NotExcluded />
      <p className="cx-quiet">
        {excluded.length} red {excluded.length === 1 ? "flag" : "flags"} excluded by answers.
        {reviewOverdue && " The rules are past their review date."}
      </p>
    </div>
  );
}

function RedFlag({ flag }: { readonly flag: RedFlagFinding }) {
  return (
    <Finding
      tone={toneOfUrgency[flag.urgency]}
      weight={urgencyLabels[flag.urgency]}
      label={flag.label}
      // Of an emergency, "What to do now" says it already.
      {...(flag.urgency === "emergency_same_day" ? {} : { advice: flag.advice })}
      because={becauseOf(flag.because)}
    >
      <SourceLines ids={flag.sources} revision={flag.revision} />
    </Finding>
  );
}

function NotExcluded() {
  const notExcluded = useMeaning((meaning) => meaning.notExcluded);
  const open = notExcluded.filter((flag) => flag.askable);
  if (open.length === 0) {
    return <p className="cx-quiet">Every red flag that can be asked about is settled.</p>;
  }
  return (
    <>
      <AskNext />
      <section aria-labelledby="not-excluded">
        <h3 id="not-excluded" className="cx-side-subhead">
          Not excluded <span className="cx-count">{open.length}</span>
        </h3>
        <NotExcludedList items={open.map(listed)} />
      </section>
    </>
  );
}

function listed({ id, urgency, label, questions }: OpenFlag) {
  return {
    id,
    tone: toneOfUrgency[urgency],
    weight: urgencyLabels[urgency],
    label,
    questions: questions
      .filter((question) => fieldById(question).from === "answer")
      .map((question) => ({ id: question, label: fieldById(question).label, href: `#${question}` })),
  };
}

/** The shortest way to safe: the fewest questions whose reassuring answers exclude all that is open. */
function AskNext() {
  const { moves } = useWorkspace();
  const facts = useDeferredValue(usePart((state) => state.ruled));
  const tests = usePart((state) => state.chosenTests);
  const medicines = usePart((state) => state.chosenMedicines);
  const { questions } = useMemo(() => safestPath(facts, [...tests, ...medicines]), [facts, tests, medicines]);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="ask-next">
      <h3 id="ask-next" className="cx-side-subhead">
        Ask next
        <span className="cx-quiet">
          {questions.length} {questions.length === 1 ? "answer settles" : "answers settle"} all, worst first
        </span>
      </h3>
      <ol className="cx-ask-next">
        {questions.slice(0, mostToAskNext).map(({ fieldId, urgency }) => (
          <li key={fieldId}>
            <button
              type="button"
              className={`cx-ask cx-ask--${toneOfUrgency[urgency]}`}
              onClick={() => moves.goToQuestion(fieldId)}
            >
              {fieldById(fieldId).label}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
