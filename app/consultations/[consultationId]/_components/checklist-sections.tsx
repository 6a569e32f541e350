"use client";

import { memo, useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Fold } from "@/app/_ui/section";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { SectionId } from "@/lib/clinical/checklist/field";
import { noneOfThese, type QuestionGroup } from "@/lib/clinical/question-groups";
import { askedWithTests } from "./asked-with-tests";
import type { ConsultationState } from "./consultation-state";
import { PainMapPlace } from "./pain-map-place";
import { PatientFacts } from "./patient-facts";
import { Question } from "./question";
import { type QuestionRun, questionRuns } from "./question-runs";
import { isShort } from "./question-size";
import { Recording } from "./recording";
import { sectionInOneLine } from "./section-in-one-line";
import { sectionTitles } from "./section-titles";
import { usePart, useWorkspace } from "./store-context";

const none: readonly FieldId[] = [];

/** Every section of the checklist that has a question to ask. */
export function ChecklistSections() {
  return (
    <Recording>
      {sectionTitles.map(({ id, title }) => (
        <ChecklistSection key={id} id={id} title={title} />
      ))}
    </Recording>
  );
}

const ChecklistSection = memo(function ChecklistSection({ id, title }: { id: SectionId; title: string }) {
  const { store } = useWorkspace();
  const shown = usePart((state) => state.shown[id] ?? none);
  const ids = useMemo(() => shown.filter((field) => !askedWithTests.includes(field)), [shown]);
  const runs = useMemo(() => questionRuns(ids), [ids]);
  // What was folded or opened stays so: a section never moves under the hands.
  const [open] = useState(() => startsOpen(id, ids, store.read()));
  if (ids.length === 0) return null;
  return (
    <Fold
      id={`section-${id}`}
      title={title}
      summary={<SectionSummary section={id} ids={ids} />}
      progress={<SectionProgress ids={ids} />}
      open={open}
    >
      <div className="cx-answers">
        {id === "patient" && <PatientFacts />}
        {runs.map((run) => (
          <Run key={run.group?.id ?? run.ids[0]} section={id} run={run} />
        ))}
      </div>
    </Fold>
  );
});

/** At first, what is wholly asked is folded, and so is what a first visit seldom has. */
function startsOpen(id: SectionId, ids: readonly FieldId[], { facts }: ConsultationState): boolean {
  const isAsked = ids.length > 0 && ids.every((field) => facts[field] !== undefined);
  return !isAsked && id !== "results" && id !== "scores";
}

function SectionSummary({ section, ids }: { readonly section: SectionId; readonly ids: readonly FieldId[] }) {
  return usePart(({ facts }) => sectionInOneLine(section, ids, facts));
}

function SectionProgress({ ids }: { readonly ids: readonly FieldId[] }) {
  const asked = usePart(({ facts }) => ids.filter((id) => facts[id] !== undefined).length);
  return `${asked} of ${ids.length} asked`;
}

function Run({ section, run }: { readonly section: SectionId; readonly run: QuestionRun }) {
  const { group, ids } = run;
  const questions = ids.map((id) => (
    <div key={id} className={isShort(fieldById(id)) ? "cx-question cx-question--half" : "cx-question"}>
      <Question id={id} />
      {id === "pain_sites" && <PainMapPlace />}
    </div>
  ));
  return group ? (
    <section className="cx-question-group" aria-labelledby={`${section}-${group.id}`}>
      <div className="cx-question-group-head">
        <h3 id={`${section}-${group.id}`}>{group.label}</h3>
        <NoneOfThese group={group} ids={ids} />
      </div>
      <div className="cx-questions">{questions}</div>
    </section>
  ) : (
    <div className="cx-questions">{questions}</div>
  );
}

/** "Asked, none of these": a no for each question of the group that is on the screen and still open. */
function NoneOfThese({ group, ids }: { readonly group: QuestionGroup; readonly ids: readonly FieldId[] }) {
  const { store, moves } = useWorkspace();
  const open = usePart((state) => Object.keys(denied(group, ids, state)).length);
  if (open === 0) return null;
  const deny = () => {
    const changes = Object.entries(denied(group, ids.filter(isOnScreen), store.read()));
    if (changes.length === 0) return;
    store.answerAll(changes.map(([fieldId, value]) => ({ fieldId, value })));
    moves.say({
      text: `${group.label}: ${changes.length} answered no`,
      undo: () => store.undo(),
    });
  };
  return (
    <Button small weight="secondary" onClick={deny}>
      Asked, none of these
      <span className="cx-hidden">: {group.label}</span>
    </Button>
  );
}

function denied(group: QuestionGroup, ids: readonly FieldId[], state: ConsultationState) {
  return noneOfThese(group, state.facts, new Set(ids), [...state.chosenTests, ...state.chosenMedicines]);
}

/** Whether the words of a question can be read now: what nobody saw, nobody can have denied. */
function isOnScreen(id: FieldId): boolean {
  const row = document.getElementById(`${id}-row`);
  const words = row?.querySelector(".cx-answer-label")?.getBoundingClientRect();
  if (!row || !words) return false;
  const seen = document.elementFromPoint(words.left + words.width / 2, words.top + words.height / 2);
  return row.contains(seen);
}
