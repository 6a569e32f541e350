import {
  type DrawnHalf,
  type Figure,
  figures,
  type Mark,
  markOf,
  type PainAnswers,
  type PainPlace,
  paperOfMap,
} from "./pain-map";

const hatch =
  '<pattern id="painful" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<rect width="4" height="4" fill="#fff"/><path d="M0 0V4" stroke="#000" stroke-width="2.4"/></pattern>';

const fills: Readonly<Record<Exclude<Mark, "none">, string>> = { painful: "url(#painful)", worst: "#000" };

/** Letters as strokes, so that the picture needs no typeface. */
const letterPaths = { R: "M0 9V0H3.6A2.4 2.4 0 0 1 3.6 4.9H0M2.9 4.9L6 9", L: "M0 0V9H5" } as const;

/**
 * The pain map as a picture for print: black on white, hatched where it hurts, solid where it is worst, without
 * script, typeface or colour. A site whose side was not asked is drawn on both sides with a broken edge.
 */
export function painMapSvg(answers: PainAnswers): string {
  const [, , width, height] = paperOfMap;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${paperOfMap.join(" ")}" width="${width}" height="${height}">` +
    `<defs>${hatch}</defs><g stroke-linecap="round" stroke-linejoin="round">` +
    `${figures.map((figure) => figureSvg(figure, answers)).join("")}</g></svg>`
  );
}

function figureSvg(figure: Figure, answers: PainAnswers): string {
  return (
    `<g transform="translate(${figure.x} 0)">` +
    figure.halves.map((half) => halfSvg(half, answers)).join("") +
    figure.middlePlaces.map((place) => placeSvg(place, answers)).join("") +
    thin(figure.middleDetails) +
    figure.sideLetters
      .map(
        ({ letter, x }) =>
          `<path d="${letterPaths[letter]}" transform="translate(${x - 3} 318)" fill="none" stroke="#000" stroke-width="1.3"/>`,
      )
      .join("") +
    "</g>"
  );
}

function halfSvg({ transform, outline, details, places }: DrawnHalf, answers: PainAnswers): string {
  return (
    `<g${transform && ` transform="${transform}"`}>` +
    places.map((place) => placeSvg(place, answers)).join("") +
    thin(details) +
    `<path d="${outline}" fill="none" stroke="#000" stroke-width="1.1"/></g>`
  );
}

function thin(paths: readonly string[]): string {
  return paths.map((path) => `<path d="${path}" fill="none" stroke="#777" stroke-width=".6"/>`).join("");
}

function placeSvg(place: PainPlace, answers: PainAnswers): string {
  const mark = markOf(place, answers);
  if (mark === "none") return "";
  const edge = place.side !== null && answers.laterality === undefined ? ' stroke-dasharray="2 2"' : "";
  return `<path d="${place.path}" fill="${fills[mark]}" stroke="#000" stroke-width=".9"${edge}/>`;
}
