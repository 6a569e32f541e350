"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { useAlive } from "@/app/_forms/use-alive";
import { focusRow } from "@/app/_frame/row-keys";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { EmptyState, Notice } from "@/app/_ui/notice";
import { PatientTable } from "./patient-table";
import { type FoundPatients, usePatientSearch } from "./use-patient-search";

interface PatientFinderProps {
  /** The first page of all patients, shown while nothing is typed; without it nothing is shown then. */
  readonly everyone?: FoundPatients;
  /** The clinic day, for ages. */
  readonly onDate: string;
}

/**
 * Finds a patient by name, NHS number or date of birth. Down goes into the list; Enter opens the only match, or goes
 * to the first of several, so that no record opens by haste.
 */
export function PatientFinder({ everyone, onDate }: PatientFinderProps) {
  const inputId = useId();
  const box = useRef<HTMLDivElement>(null);
  const isAlive = useAlive();
  const router = useRouter();
  useEarlyTyping(box);
  const search = usePatientSearch(everyone);
  const { text, found, answersTo, problem } = search;
  const [entered, setEntered] = useState<string>();
  useEffect(() => {
    if (entered === undefined || entered !== answersTo || !found) return;
    setEntered(undefined);
    const [only, second] = found.matches;
    if (only && !second) router.push(`/patients/${only.id}`);
    else focusRow(box.current, 1);
  }, [entered, answersTo, found, router]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    if (step && focusRow(box.current, step)) event.preventDefault();
    else if (step === -1 || event.key === "Escape") document.getElementById(inputId)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside; nothing is pressed here.
    <div className="cx-finder" ref={box} data-early="finder" onKeyDown={onKeyDown}>
      <search>
        <form
          aria-label="Find a patient"
          className="cx-finder-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) setEntered(text);
          }}
        >
          <label className="cx-label" htmlFor={inputId}>
            Find a patient
          </label>
          <input
            id={inputId}
            className="cx-input cx-finder-input"
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            // biome-ignore lint/a11y/noAutofocus: finding a patient is what these pages are for.
            autoFocus
            aria-describedby={`${inputId}-hint`}
            value={text}
            onChange={(event) => search.type(event.target.value)}
          />
          <p className="cx-hint" id={`${inputId}-hint`}>
            Name, NHS number or date of birth (14/7/1945)
          </p>
          {/* Keeps Enter until the scripts have come: without it the browser would ask for the page anew. */}
          <button type="submit" hidden disabled={!isAlive} />
        </form>
      </search>
      <p className="cx-hidden" role="status">
        {text.trim() !== "" && answersTo === text && found && counted(found)}
      </p>
      {problem && <Notice tone="warn" title={problem} announce />}
      {found && <Found {...{ found, onDate, more: search.more, searched: answersTo !== "" }} />}
    </div>
  );
}

interface FoundProps {
  readonly found: FoundPatients;
  readonly onDate: string;
  readonly more: (() => void) | undefined;
  readonly searched: boolean;
}

function Found({ found, onDate, more, searched }: FoundProps) {
  return (
    <section className="cx-panel" aria-label={searched ? "Patients found" : "All patients"}>
      <PatientTable
        patients={found.matches}
        onDate={onDate}
        empty={
          <EmptyState
            title="No patient of this practice matches"
            action={
              <ButtonLink href="/patients/register" weight="secondary">
                Register a patient
              </ButtonLink>
            }
          >
            {found.by === "name"
              ? "Looked for names that begin like this. A date of birth needs all four digits of the year."
              : "Check each digit."}
          </EmptyState>
        }
      />
      {more && (
        <p className="cx-panel-foot">
          <Button weight="secondary" small onClick={more}>
            Show more
          </Button>
        </p>
      )}
    </section>
  );
}

function counted({ matches, next }: FoundPatients): string {
  if (matches.length === 1) return "1 patient found";
  return `${matches.length}${next ? " or more" : ""} patients found`;
}
