import { expect, test } from "@playwright/test";
import { painSites } from "@/lib/clinical/checklist/pain";
import {
  figures,
  hasSide,
  markOf,
  type PainAnswers,
  type PainPlace,
  painPlacesInWords,
} from "@/lib/clinical/pain-map/pain-map";
import { painMapSvg } from "@/lib/clinical/pain-map/pain-map-svg";
import { pointAt } from "@/lib/clinical/pain-map/point-at";

const places: readonly PainPlace[] = figures.flatMap(({ halves, middlePlaces }) => [
  ...halves.flatMap((half) => half.places),
  ...middlePlaces,
]);

const marked = (answers: PainAnswers) =>
  places
    .filter((place) => markOf(place, answers) !== "none")
    .map(({ figure, site, side }) => `${figure} ${site} ${side}`);

for (const { code, label } of painSites) {
  test(`${label}: drawn, and on each side where it has one`, () => {
    const sides = new Set(places.filter(({ site }) => site === code).map(({ side }) => side));
    expect(sides).toEqual(hasSide(code) ? new Set(["left", "right"]) : new Set([null]));
  });
}

test("the patient's right is on the left of the front, and on the right of the back", () => {
  const mirroredSide = (name: string) =>
    figures
      .find((figure) => figure.name === name)
      ?.halves.find(({ transform }) => transform !== "")
      ?.places.map(({ side }) => side);
  expect(new Set(mirroredSide("front"))).toEqual(new Set(["right"]));
  expect(new Set(mirroredSide("back"))).toEqual(new Set(["left"]));
});

test("a side marks no place of the other side", () => {
  for (const laterality of ["left", "right"] as const) {
    const other = laterality === "left" ? "right" : "left";
    const found = marked({ laterality, pain_sites: painSites.map(({ code }) => code) });
    expect(found.length).toBeGreaterThan(painSites.length);
    expect(found.filter((place) => place.endsWith(` ${other}`))).toEqual([]);
  }
});

test("a side that was not asked is not made up: both are marked, with a broken edge, and the words say so", () => {
  const answers = { pain_sites: ["groin"] } as const;
  expect(marked(answers)).toContain("front groin left");
  expect(marked(answers)).toContain("front groin right");
  expect(painMapSvg(answers)).toContain("stroke-dasharray");
  expect(painMapSvg({ ...answers, laterality: "both" })).not.toContain("stroke-dasharray");
  expect(painPlacesInWords(answers)).toBe("Groin, side not asked");
});

test("the worst place is solid and the others hatched", () => {
  const answers = { laterality: "right", pain_sites: ["groin", "knee"], pain_worst_site: "groin" } as const;
  expect(markOf({ site: "groin", side: "right" }, answers)).toBe("worst");
  expect(markOf({ site: "knee", side: "right" }, answers)).toBe("painful");
  expect(markOf({ site: "buttock", side: "right" }, answers)).toBe("none");
  expect(painPlacesInWords(answers)).toBe("Groin, right (worst); knee, right");
});

test("a worst place that was not named among the places is marked all the same", () => {
  const answers = { laterality: "left", pain_sites: ["knee"], pain_worst_site: "buttock" } as const;
  expect(painPlacesInWords(answers)).toBe("Buttock, left (worst); knee, left");
  expect(marked(answers)).toContain("back buttock left");
});

test("without an answer nothing is marked", () => {
  expect(marked({})).toEqual([]);
  expect(painPlacesInWords({ laterality: "right" })).toBeUndefined();
  expect(painPlacesInWords({ laterality: "right", pain_sites: [] })).toBeUndefined();
});

test("the printed map is black, white and grey, and holds neither script nor typeface", () => {
  const svg = painMapSvg({ laterality: "both", pain_sites: painSites.map(({ code }) => code) });
  const colours = [...svg.matchAll(/(?:fill|stroke)="(#[^"]+)"/g)].map(([, colour]) => colour);
  expect(new Set(colours)).toEqual(new Set(["#fff", "#000", "#777"]));
  expect(svg).not.toMatch(/<script|<text|\son\w+=|href|style=/);
});

const rightKnee = places.find(({ site, side }) => site === "knee" && side === "right");
const leftKnee = places.find(({ site, side }) => site === "knee" && side === "left");
const lowBack = places.find(({ site }) => site === "low_back");

test("pointing at a place tells the site, and the side while none is recorded", () => {
  if (!rightKnee || !lowBack) throw new Error("The drawing lost a place");
  expect(pointAt(rightKnee, {})).toEqual({ changes: { laterality: "right", pain_sites: ["knee"] } });
  expect(pointAt(lowBack, {})).toEqual({ changes: { pain_sites: ["low_back"] } });
  expect(pointAt(rightKnee, { laterality: "right", pain_sites: ["groin", "knee"] })).toEqual({
    changes: { pain_sites: ["groin"] },
  });
  expect(pointAt(rightKnee, { laterality: "both", pain_sites: ["knee"] })).toEqual({
    changes: { pain_sites: undefined },
  });
});

test("pointing at the side that is not recorded changes nothing until somebody says which it is", () => {
  if (!leftKnee) throw new Error("The drawing lost a place");
  const pointed = pointAt(leftKnee, { laterality: "right", pain_sites: ["groin"] });
  expect(pointed).toEqual({
    otherSide: "left",
    both: { laterality: "both", pain_sites: ["groin", "knee"] },
    instead: { laterality: "left", pain_sites: ["groin", "knee"] },
  });
});
