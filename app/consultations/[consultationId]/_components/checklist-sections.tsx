"use client";

import { memo, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Fold } from "@/app/_ui/section";
import { applies } from "@/lib/clinical/checklist/applies";
import { checklist, type Facts, type FieldId, sections } from "@/lib/clinical/checklist/checklist";
import type { SectionId } from "@/lib/clinical/checklist/field";
import { factText } from "@/lib/clinical/phrases";
import { noneOfThese, questionGroups } from "@/lib/clinical/question-groups";
import type { ConsultationState } from "./consultation-store";
import { Question } from "./question";
import { usePart, useWorkspace } from "./store-context";

/** The order of talk: story, red flags, examination, plan; administration last. */
const order: readonly SectionId[] = [
  "trigger",
  "pain",
  "function",
  "tried",
  "history",
  "medicines",
  "redflag",
  "exam",
  "child",
  "mri",
  "results",
  "scores",
  "plan",
  "patient",
];

/** Headings for the screen, where the pathway's own label speaks to its reader. */
const titles: Partial<Record<SectionId, string>> = {
  patient: "Consultation and consent",
  trigger: "Why now",
  redflag: "Red flags",
  child: "Child or young person",
  mri: "Imaging safety",
};

const titleOf = (id: SectionId) => titles[id] ?? sections.find((section) => section.id === id)?.label ?? id;

const chosenOf = (state: ConsultationState) => [...state.chosenTests, ...state.chosenMedicines];

/** The ids of a section's questions that apply now, as one string so that only a change of the list redraws. */
function idsShown(section: SectionId, state: ConsultationState): string {
  return checklist
    .filter((field) => field.section === section && field.from === "answer")
    .filter(({ id }) => state.facts[id] !== undefined || applies(id, state.facts, chosenOf(state)))
    .map(({ id }) => id)
    .join(" ");
}

/** Every section of the checklist that has a question to ask. */
export function ChecklistSections() {
  return order.map((id) => <ChecklistSection key={id} id={id} />);
}

const ChecklistSection = memo(function ChecklistSection({ id }: { readonly id: SectionId }) {
  const listed = usePart((state) => idsShown(id, state));
  const body = useRef<HTMLDivElement>(null);
  if (listed === "") return null;
  const ids = listed.split(" ") as FieldId[];
  return (
    <Fold
      id={`section-${id}`}
      title={titleOf(id)}
      summary={<SectionSummary ids={ids} />}
      progress={<SectionProgress ids={ids} />}
      open={id !== "results" && id !== "scores"}
    >
      <div className="cx-answers cx-answers--columns" ref={body}>
        {ids.map((field) => (
          <Question key={field} id={field} />
        ))}
      </div>
      <NoneOfThese ids={ids} />
    </Fold>
  );
});

/** What the section holds, in one line: the answers that say something. */
function SectionSummary({ ids }: { readonly ids: readonly FieldId[] }) {
  return usePart(({ facts }) =>
    ids
      .filter((id) => isTelling(facts[id]))
      .slice(0, 4)
      .map((id) => wordsOf(id, facts))
      .join(" · "),
  );
}

function isTelling(value: unknown): boolean {
  const quiet = value === undefined || value === false || value === "none" || value === "normal";
  return !quiet && !(Array.isArray(value) && (value.length === 0 || value[0] === "none"));
}

function wordsOf(id: FieldId, facts: Facts): string {
  const label = checklist.find((field) => field.id === id)?.label ?? id;
  return facts[id] === true ? label : `${label}: ${factText(id, facts)}`;
}

function SectionProgress({ ids }: { readonly ids: readonly FieldId[] }) {
  const asked = usePart(({ facts }) => ids.filter((id) => facts[id] !== undefined).length);
  return `${asked} of ${ids.length} asked`;
}

/** "Asked, none of these" for the groups of this section: a no for each question on the screen that is still open. */
function NoneOfThese({ ids }: { readonly ids: readonly FieldId[] }) {
  const { store } = useWorkspace();
  const open = usePart((state) =>
    questionGroups.map((group) => `${group.id}=${deniedBy(group.id, ids, state).length}`).join(" "),
  );
  const counts = new Map(open.split(" ").map((pair) => pair.split("=") as [string, string]));
  const shown = questionGroups.filter((group) => Number(counts.get(group.id)) > 1);
  if (shown.length === 0) return null;
  const deny = (groupId: string) => {
    const denied = deniedBy(groupId, ids, store.read());
    store.answerAll(denied.map((fieldId) => ({ fieldId, value: false })));
  };
  return (
    <p className="cx-none-of-these">
      <span className="cx-quiet">Asked, none of these:</span>
      {shown.map((group) => (
        <Button key={group.id} small weight="secondary" onClick={() => deny(group.id)}>
          {group.label} ({counts.get(group.id)})
        </Button>
      ))}
    </p>
  );
}

/** Only what this section shows can be denied: the section is open, or its button could not have been pressed. */
function deniedBy(groupId: string, ids: readonly FieldId[], state: ConsultationState): string[] {
  const group = questionGroups.find(({ id }) => id === groupId);
  const onScreen = new Set<string>(ids);
  return group ? Object.keys(noneOfThese(group, state.facts, onScreen, chosenOf(state))) : [];
}
