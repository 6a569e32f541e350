"use client";

import { Button } from "@/app/_ui/button";
import { formatClinicDate } from "@/app/_ui/dates";
import { SaveState } from "@/app/_ui/save-state";
import { KeyHint } from "@/app/_ui/section";
import { isRequired } from "@/lib/clinical/checklist/applies";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import type { SectionId } from "@/lib/clinical/checklist/field";
import { openSection } from "./focus-question";
import { useNotUnderstood } from "./not-understood";
import { sectionTitles } from "./section-titles";
import { usePart, useSaving, useWorkspace } from "./store-context";

interface WorkspaceBarProps {
  readonly onFind: () => void;
  readonly onHelp: () => void;
}

/** On top of the checklist and always in view: what is saved, the sections, finding and help. */
export function WorkspaceBar({ onFind, onHelp }: WorkspaceBarProps) {
  const { view, store } = useWorkspace();
  const { consultedOn, authorName } = view.consultation;
  return (
    <div className="cx-bar">
      <div className="cx-bar-line">
        <h1>Hip consultation</h1>
        <span className="cx-bar-detail">
          {formatClinicDate(consultedOn)}, {authorName}
        </span>
        <SavingNow />
        <ToSettle />
        <span className="cx-bar-tools">
          <Button small weight="quiet" onClick={() => store.undo()}>
            Undo
          </Button>
          <Button small weight="quiet" onClick={onFind}>
            Find <KeyHint>/</KeyHint>
          </Button>
          <Button small weight="quiet" onClick={onHelp}>
            Keys <KeyHint>?</KeyHint>
          </Button>
        </span>
      </div>
      <nav className="cx-strip" aria-label="Sections">
        {sectionTitles.map(({ id, short }) => (
          <StripLink key={id} id={id} label={short} />
        ))}
      </nav>
    </div>
  );
}

/** Answers that are not stored although everything else is: refused by the server, or answered by somebody else too. */
function ToSettle() {
  const { moves } = useWorkspace();
  const rejected = usePart((state) => state.rejected);
  const conflicts = usePart((state) => state.conflicts);
  const ids = [...conflicts.map(({ fieldId }) => fieldId), ...Object.keys(rejected)];
  const first = ids.find(isFieldId);
  if (ids.length === 0) return null;
  return (
    <button type="button" className="cx-to-settle" onClick={() => first && moves.goToQuestion(first)}>
      {ids.length === 1 ? "1 answer" : `${ids.length} answers`} to settle
    </button>
  );
}

/** A section by its short name, with how many required questions are still open. */
function StripLink({ id, label }: { readonly id: SectionId; readonly label: string }) {
  const shown = usePart((state) => state.shown[id]);
  const open = usePart(
    ({ facts, chosenTests, chosenMedicines }) =>
      (shown ?? []).filter(
        (field) =>
          facts[field] === undefined && isRequired(field, facts, [...chosenTests, ...chosenMedicines]),
      ).length,
  );
  if (!shown) return null;
  return (
    <button type="button" className="cx-strip-link" onClick={() => openSection(id)}>
      {label}
      {open > 0 && (
        <span className="cx-strip-open">
          {open}
          <span className="cx-hidden"> required still to ask</span>
        </span>
      )}
    </button>
  );
}

/** By itself, so that the bar around it is not drawn anew with every save. */
function SavingNow() {
  const { moves } = useWorkspace();
  const [first, ...others] = useNotUnderstood();
  return (
    <SaveState saving={useSaving()}>
      {first && (
        <button
          type="button"
          className="cx-not-understood"
          title={fieldById(first).label}
          onClick={() => moves.goToQuestion(first)}
        >
          {others.length === 0 ? "1 answer" : `${others.length + 1} answers`} not understood, not recorded
        </button>
      )}
    </SaveState>
  );
}
