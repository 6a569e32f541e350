"use client";

import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { sideInWords } from "@/lib/clinical/side/side-conflicts";
import { usePart, useWorkspace } from "./store-context";

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
