import type { ScoreSeries } from "@/app/_ui/score-curve";
import type { PatientRecordData } from "./patient-record-view";

export type Outcome = PatientRecordData["outcomes"][number];

/** The visits at which a score was recorded. A visit without one is left out, not drawn as nought. */
export function visitsWithScores(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(
    ({ painNow, painWorst, psfs, oxfordHipScore, mskHq }) =>
      painNow !== undefined ||
      painWorst !== undefined ||
      (psfs !== undefined && psfs.length > 0) ||
      oxfordHipScore !== undefined ||
      mskHq !== undefined,
  );
}

/** Pain now and worst, without the series that nobody recorded. */
export function painSeries(outcomes: readonly Outcome[]): readonly ScoreSeries[] {
  return [
    { label: "Pain now", values: valuesOf(outcomes, ({ painNow }) => painNow) },
    { label: "Worst pain", values: valuesOf(outcomes, ({ painWorst }) => painWorst) },
  ].filter(({ values }) => values.length > 0);
}

/** The mean of the activities of each visit. */
export function functionSeries(outcomes: readonly Outcome[]): readonly ScoreSeries[] {
  const values = valuesOf(outcomes, meanFunction);
  return values.length > 0 ? [{ label: "Mean of the activities", values }] : [];
}

/** The mean score of the activities of one visit, to one decimal; `undefined` when none was scored. */
export function meanFunction({ psfs }: Outcome): number | undefined {
  if (!psfs || psfs.length === 0) return undefined;
  const sum = psfs.reduce((total, { score }) => total + score, 0);
  return Math.round((sum / psfs.length) * 10) / 10;
}

/** Whether the visits scored different activities, so that their means cannot simply be compared. */
export function activitiesDiffer(outcomes: readonly Outcome[]): boolean {
  const sets = outcomes
    .filter(({ psfs }) => psfs && psfs.length > 0)
    .map(({ psfs }) => (psfs ?? []).map(({ activity }) => activity.trim().toLowerCase()).sort());
  return new Set(sets.map((set) => JSON.stringify(set))).size > 1;
}

function valuesOf(outcomes: readonly Outcome[], score: (outcome: Outcome) => number | undefined) {
  return outcomes.flatMap((outcome) => {
    const value = score(outcome);
    return value === undefined ? [] : [{ id: outcome.consultationId, day: outcome.consultedOn, value }];
  });
}
