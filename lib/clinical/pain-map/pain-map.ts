import { type CodeOf, type Facts, fieldById } from "@/lib/clinical/checklist/checklist";
import { answerText } from "@/lib/clinical/phrases";
import { drawing, type PainSite, type SiteShape } from "./drawing";

/** What of the answers the map shows. */
export type PainAnswers = Pick<Facts, "laterality" | "pain_sites" | "pain_worst_site">;

/** The side of the patient, not of the drawing. */
export type Side = Exclude<CodeOf<"laterality">, "both">;

export const figureNames = ["front", "back", "right", "left"] as const;
export type FigureName = (typeof figureNames)[number];

/** One place that can be pointed at. The same site is drawn in several figures, and on both sides. */
export interface PainPlace extends SiteShape {
  readonly figure: FigureName;
  /** `null`: the site has no side. */
  readonly side: Side | null;
}

/** A half of a body, or a body from the side, and how it is placed. */
export interface DrawnHalf {
  readonly transform: string;
  readonly outline: string;
  /** The outline, closed so that it can be filled. */
  readonly body: string;
  readonly details: readonly string[];
  readonly places: readonly PainPlace[];
}

export interface Figure {
  readonly name: FigureName;
  readonly label: string;
  /** Where its midline stands. */
  readonly x: number;
  readonly halves: readonly DrawnHalf[];
  readonly middleDetails: readonly string[];
  readonly middlePlaces: readonly PainPlace[];
  /** "R" or "L", and where it stands beside the feet, from the midline. */
  readonly sideLetters: readonly { readonly letter: "R" | "L"; readonly x: number }[];
}

/** The field of the drawing: left, top, width, height. */
export const paperOfMap = [0, 98, 340, 310] as const;
/** The same as far as the calf: from there down there is nothing more to point at. */
export const upperPaperOfMap = [0, 98, 340, 238] as const;
const mirrored = "scale(-1 1)";

function frontOrBack(name: "front" | "back", x: number, plain: Side, other: Side): Figure {
  const view = drawing[name];
  const half = (side: Side, transform: string): DrawnHalf => ({
    transform,
    outline: view.outline,
    body: view.outline + view.closing,
    details: view.details,
    places: view.sites.map((shape) => ({ ...shape, figure: name, side })),
  });
  const letters = { right: "R", left: "L" } as const;
  return {
    name,
    label: name === "front" ? "Front" : "Back",
    x,
    halves: [half(plain, ""), half(other, mirrored)],
    middleDetails: view.middleDetails,
    middlePlaces: view.middleSites.map((shape) => ({ ...shape, figure: name, side: null })),
    sideLetters: [
      { letter: letters[plain], x: 37 },
      { letter: letters[other], x: -37 },
    ],
  };
}

function fromTheSide(side: Side, x: number): Figure {
  const view = drawing.side;
  const half: DrawnHalf = {
    transform: side === "right" ? "" : mirrored,
    outline: view.outline,
    body: view.outline + view.closing,
    details: view.details,
    places: view.sites.map((shape) => ({
      ...shape,
      figure: side,
      side: shape.site === "low_back" ? null : side,
    })),
  };
  return {
    name: side,
    label: side === "right" ? "Right side" : "Left side",
    x,
    halves: [half],
    middleDetails: [],
    middlePlaces: [],
    sideLetters: [{ letter: side === "right" ? "R" : "L", x: side === "right" ? -25 : 25 }],
  };
}

/** Front, back, right side, left side. Seen from the front, the patient's right is on the left of the drawing. */
export const figures: readonly Figure[] = [
  frontOrBack("front", 46, "left", "right"),
  frontOrBack("back", 142, "right", "left"),
  fromTheSide("right", 226),
  fromTheSide("left", 302),
];

/** Sites that lie in the midline. */
export function hasSide(site: PainSite): boolean {
  return site !== "low_back" && site !== "testicle_or_vulva";
}

/** How a place is drawn. While the side was not asked, a site is marked on both sides as one of two. */
export type Mark = "none" | "painful" | "worst";

/** How a place is marked by the answers. */
export function markOf(place: Pick<PainPlace, "site" | "side">, answers: PainAnswers): Mark {
  const { laterality, pain_sites, pain_worst_site } = answers;
  const isOnSide =
    place.side === null || laterality === undefined || laterality === "both" || laterality === place.side;
  if (!isOnSide) return "none";
  if (pain_worst_site === place.site) return "worst";
  return pain_sites?.includes(place.site) ? "painful" : "none";
}

const sideWords = { left: "left", right: "right", both: "both sides" } as const;

/** The marked places in words: "Groin, right (worst); knee, right". `undefined`: no place was recorded. */
export function painPlacesInWords(answers: PainAnswers): string | undefined {
  const { laterality, pain_sites = [], pain_worst_site: worst } = answers;
  const sites = worst === undefined || pain_sites.includes(worst) ? pain_sites : [worst, ...pain_sites];
  const side = laterality ? sideWords[laterality] : "side not asked";
  const words = sites.map((site) => {
    const name = `${answerText(fieldById("pain_sites"), [site])}${hasSide(site) ? `, ${side}` : ""}`;
    return site === worst ? `${name} (worst)` : name;
  });
  const [first, ...others] = words;
  return first && [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join("; ");
}
