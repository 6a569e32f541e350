"use client";

import { useEffect } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { madeWithSide, sideInWords } from "@/lib/clinical/side/side-conflicts";
import type { WorkspaceView } from "@/lib/workspace";
import type { ConsultationStore } from "./consultation-store";
import { usePart, useWorkspace } from "./store-context";

/** Keeps the store told of what was made from this consultation with a side. */
export function useSideHeld(store: ConsultationStore, view: WorkspaceView): void {
  useEffect(() => {
    const isFromHere = (one: { readonly consultationId: string }) =>
      one.consultationId === view.consultation.id;
    const tests = view.investigations.filter(isFromHere).map(({ testId, ...test }) => ({
      ...test,
      name: investigations.find(({ id }) => id === testId)?.label ?? testId,
    }));
    const side = view.consultation.answers.laterality ?? store.read().facts.laterality ?? null;
    const referrals = view.referrals
      .filter(isFromHere)
      .map(({ serviceName, ...referral }) => ({ ...referral, name: `The referral to ${serviceName}`, side }));
    store.holdSide(madeWithSide(tests, referrals));
  }, [store, view]);
}

/** A stop: the side cannot be changed while something that left says another one. Each is named, with what to do. */
export function SideHeld() {
  const { store, moves } = useWorkspace();
  const held = usePart((state) => state.sideHeld);
  const recorded = usePart((state) => state.facts.laterality);
  if (!held) return null;
  const wanted = held.wanted ? sideInWords(held.wanted) : "not asked";
  return (
    <div className="cx-side-held">
      <Notice
        tone="stop"
        title={`The side stays ${recorded ? sideInWords(recorded) : "as it was"}: it cannot become ${wanted} yet`}
        announce
      >
        <ul>
          {held.conflicts.map(({ id, kind, name, says, toDo }) => (
            <li key={id}>
              {kind === "referral" ? <PageLink href={`/referrals/${id}`}>{name}</PageLink> : name} says{" "}
              <strong>{says}</strong>. {toDo}.
            </li>
          ))}
        </ul>
        <p className="cx-side-held-ways">
          {held.conflicts.some(({ kind }) => kind === "test") && (
            <Button small weight="secondary" onClick={() => moves.goToTab("tests")}>
              Go to the tests
            </Button>
          )}
          <Button small weight="quiet" onClick={() => store.keepSide()}>
            Leave it {recorded ? sideInWords(recorded) : "as it was"}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
