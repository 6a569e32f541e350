import type { PainAnswers, PainPlace, Side } from "./pain-map";

/** New values for the two fields that a place on the body stands for; a field that is absent stays as it is. */
export type PointedAt = Partial<{ [F in "laterality" | "pain_sites"]: PainAnswers[F] }>;

/** Where a place is pointed at on the side that is not recorded, nothing is changed: somebody has to say which it is. */
export type Pointing =
  | { readonly changes: PointedAt }
  | { readonly otherSide: Side; readonly both: PointedAt; readonly instead: PointedAt };

/**
 * What pointing at a place means: its site on or off, and the side where none was recorded yet. The checklist holds
 * one side for all sites, so a place on the other side is never taken over silently.
 */
export function pointAt({ site, side }: PainPlace, answers: PainAnswers): Pointing {
  const { laterality, pain_sites = [] } = answers;
  const without = pain_sites.filter((other) => other !== site);
  const added = [...without, site];
  if (side === null || laterality === side || laterality === "both") {
    const taken = pain_sites.includes(site) ? without : added;
    return { changes: { pain_sites: taken.length > 0 ? taken : undefined } };
  }
  if (laterality === undefined) return { changes: { laterality: side, pain_sites: added } };
  return {
    otherSide: side,
    both: { laterality: "both", pain_sites: added },
    instead: { laterality: side, pain_sites: added },
  };
}
