"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { PainMapPicture } from "@/app/_ui/pain-map-picture";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import type { PainPlace } from "@/lib/clinical/pain-map/pain-map";
import { type PointedAt, type Pointing, pointAt } from "@/lib/clinical/pain-map/point-at";
import { answerText } from "@/lib/clinical/phrases";
import { usePart, useWorkspace } from "./store-context";

type Doubt = Extract<Pointing, { readonly otherSide: unknown }> & { readonly place: PainPlace };

/** The drawn body beside the list of places; pressing a place does what its check box does, and tells the side. */
export function PainMap() {
  const { store, view } = useWorkspace();
  const laterality = usePart((state) => state.facts.laterality);
  const sites = usePart((state) => state.facts.pain_sites);
  const worst = usePart((state) => state.facts.pain_worst_site);
  const [doubt, setDoubt] = useState<Doubt>();
  const take = (changes: PointedAt) => {
    setDoubt(undefined);
    store.answerAll(Object.entries(changes).map(([fieldId, value]) => ({ fieldId, value })));
  };
  const press = (place: PainPlace) => {
    const pointed = pointAt(place, store.read().facts);
    if ("changes" in pointed) take(pointed.changes);
    else setDoubt({ ...pointed, place });
  };
  const answers = { laterality, pain_sites: sites, pain_worst_site: worst };
  return (
    <div className="cx-pain-map-frame">
      <PainMapPicture answers={answers} upperOnly {...(view.mayRecord && { onPlace: press })} />
      {doubt && laterality !== doubt.otherSide && laterality !== "both" && (
        <div className="cx-pain-map-doubt" role="alert">
          <p>
            The side recorded is <strong>{laterality}</strong>.{" "}
            {answerText(fieldById("pain_sites"), [doubt.place.site])} on the {doubt.otherSide} is not marked.
          </p>
          <Button small weight="secondary" onClick={() => take(doubt.both)}>
            Both sides
          </Button>
          <Button small weight="secondary" onClick={() => take(doubt.instead)}>
            {doubt.otherSide === "left" ? "Left, not right" : "Right, not left"}
          </Button>
          <Button small weight="quiet" onClick={() => setDoubt(undefined)}>
            Leave it
          </Button>
        </div>
      )}
    </div>
  );
}
