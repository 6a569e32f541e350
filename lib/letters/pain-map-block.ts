import type { Facts } from "@/lib/clinical/checklist/checklist";
import { painPlacesInWords } from "@/lib/clinical/pain-map/pain-map";
import { painMapSvg } from "@/lib/clinical/pain-map/pain-map-svg";
import type { LetterBlock } from "./letter-model";

type PainMapBlock = Extract<LetterBlock, { kind: "painMap" }>;

const solid = "Solid: worst.";
const hatched = "Hatched: painful.";
const unsided = "Broken edge: side not asked, marked on both.";

/** The pain map of a letter; none when no place was recorded. */
export function painMapBlocks(facts: Facts): PainMapBlock[] {
  const places = painPlacesInWords(facts);
  if (places === undefined) return [];
  const { laterality = null, pain_sites: sites = [], pain_worst_site: worst = null } = facts;
  const key = [
    ...(worst === null ? [] : [solid]),
    ...(sites.some((code) => code !== worst) ? [hatched] : []),
    ...(laterality === null ? [unsided] : []),
    "Front, back, right side, left side; R and L are the patient's right and left.",
  ].join(" ");
  return [
    {
      kind: "painMap",
      heading: "Pain map",
      places: `${places}.`,
      key,
      alt: `A body drawn from the front, the back and both sides. Marked: ${places}.`,
      side: laterality,
      sites: [...sites],
      worst,
    },
  ];
}

/** The same with its drawing. */
export function drawnPainMap(block: PainMapBlock) {
  const { side, sites, worst } = block;
  const svg = painMapSvg({
    laterality: side ?? undefined,
    pain_sites: sites,
    pain_worst_site: worst ?? undefined,
  });
  return { ...block, svg };
}
