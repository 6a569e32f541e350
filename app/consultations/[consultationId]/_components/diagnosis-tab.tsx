"use client";

import { useDeferredValue, useMemo } from "react";
import { Button } from "@/app/_ui/button";
import { Tag } from "@/app/_ui/tag";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { differential, type Fit } from "@/lib/clinical/differential";
import { answerText } from "@/lib/clinical/phrases";
import { Recording } from "./recording";
import { useAnswer, usePart, useWorkspace } from "./store-context";

type Pointer = Fit["speaksFor"][number];

const mostFits = 6;

/** Conditions that fit, with what speaks for and against; never a verdict. The clinician picks. */
export function DiagnosisTab() {
  const facts = useDeferredValue(usePart((state) => state.ruled));
  const fits = useMemo(() => differential(facts), [facts]);
  const picked = useAnswer("working_diagnosis");
  return (
    <Recording>
      <p>
        Working diagnosis:{" "}
        {picked === undefined ? (
          <span className="cx-quiet">not decided</span>
        ) : (
          <strong>{answerText(fieldById("working_diagnosis"), picked)}</strong>
        )}
        . <a href="#working_diagnosis">{picked === undefined ? "Choose from all" : "Change it"}</a>
      </p>
      {fits.length === 0 ? (
        <p className="cx-quiet">Too little is recorded to compare conditions.</p>
      ) : (
        <ul className="cx-fits" aria-label="Conditions that fit, best first">
          {fits.slice(0, mostFits).map((fit) => (
            <FitRow key={fit.id} fit={fit} picked={picked === fit.id} />
          ))}
        </ul>
      )}
    </Recording>
  );
}

function FitRow({ fit, picked }: { readonly fit: Fit; readonly picked: boolean }) {
  const { store } = useWorkspace();
  return (
    <li className="cx-fit">
      <div className="cx-fit-head">
        <h3>{fit.label}</h3>
        {picked ? (
          <Tag tone="good">Working diagnosis</Tag>
        ) : (
          <Button small weight="secondary" onClick={() => store.answer("working_diagnosis", fit.id)}>
            Set<span className="cx-hidden"> {fit.label} as working diagnosis</span>
          </Button>
        )}
      </div>
      <Pointers word="For" pointers={fit.speaksFor} />
      <Pointers word="Against" pointers={fit.speaksAgainst} />
      <Pointers word="Not asked" pointers={fit.notAsked} />
    </li>
  );
}

function Pointers({ word, pointers }: { readonly word: string; readonly pointers: readonly Pointer[] }) {
  if (pointers.length === 0) return null;
  return (
    <p>
      <span className="cx-quiet">{word}: </span>
      {pointers.map(({ label, fieldIds }, at) => {
        const field = fieldIds.find((id) => fieldById(id).from === "answer");
        return (
          <span key={label}>
            {at > 0 && ", "}
            {field && word === "Not asked" ? <a href={`#${field}`}>{label}</a> : label}
          </span>
        );
      })}
    </p>
  );
}
