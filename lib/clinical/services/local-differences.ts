import type { LocalLimits, RouteId } from "./route";

/** From which ages services of a kind see patients everywhere; several where it is settled by area. */
const nationalMinimumAges: Readonly<Partial<Record<RouteId, readonly number[]>>> = {
  physiotherapy: [14, 16, 18],
  occupational_therapy: [18],
  orthopaedics: [16, 18],
};

const nationalAges: Readonly<Partial<Record<RouteId, string>>> = {
  physiotherapy: "from 14, 16 or 18, by area, and no upper limit",
  occupational_therapy: "adult teams from 18, and no upper limit",
  orthopaedics: "no adult is held back because of age (NG226)",
};

/** Where the limits of one service depart from what holds for its kind everywhere: a sentence for each, saying both. */
export function differencesFromNational(kind: RouteId, limits: LocalLimits): readonly string[] {
  const { minimumAge, maximumAge, demandsBmi } = limits;
  const usual = nationalMinimumAges[kind];
  const hasOwnAges =
    maximumAge != null || (minimumAge !== undefined && usual?.includes(minimumAge) === false);
  const ages = maximumAge == null ? `from ${minimumAge}` : `${minimumAge ?? 0} to ${maximumAge}`;
  return [
    ...(usual && hasOwnAges ? [`Ages here: ${ages}. Nationally: ${nationalAges[kind]}.`] : []),
    ...(demandsBmi
      ? ["Here: sent back without a BMI. Nationally: nobody is held back because of weight (NG226)."]
      : []),
  ];
}
