"use client";

import { useLaterParts } from "./use-later-parts";

/** The room that the drawn body takes, kept from the start so that nothing moves when it comes. */
export function PainMapPlace() {
  const { parts } = useLaterParts();
  return <div className="cx-pain-map-room">{parts && <parts.PainMap />}</div>;
}
