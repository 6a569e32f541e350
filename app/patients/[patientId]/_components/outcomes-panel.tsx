import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatClinicDate } from "@/app/_ui/dates";
import { EmptyState } from "@/app/_ui/notice";
import { ScoreCurve } from "@/app/_ui/score-curve";
import { Panel } from "@/app/_ui/section";
import {
  activitiesDiffer,
  functionSeries,
  meanFunction,
  type Outcome,
  painSeries,
  visitsWithScores,
} from "./outcome-series";

const notAsked = <span className="cx-unasked">Not asked</span>;
const notRecorded = <span className="cx-unasked">Not recorded</span>;

const columns: readonly Column<Outcome>[] = [
  {
    id: "day",
    header: "Consultation of",
    heads: true,
    compact: true,
    cell: ({ consultedOn, status }) =>
      `${formatClinicDate(consultedOn)}${status === "draft" ? " (draft)" : ""}`,
  },
  { id: "now", header: "Pain now", alignEnd: true, cell: ({ painNow }) => score(painNow) },
  { id: "worst", header: "Worst pain", alignEnd: true, cell: ({ painWorst }) => score(painWorst) },
  { id: "psfs", header: "Function, by activity", cell: (outcome) => <Activities outcome={outcome} /> },
];

const licensed: readonly Column<Outcome>[] = [
  {
    id: "ohs",
    header: "Oxford Hip Score (0–48)",
    alignEnd: true,
    cell: ({ oxfordHipScore }) => oxfordHipScore ?? notRecorded,
  },
  { id: "mskhq", header: "MSK-HQ (0–56)", alignEnd: true, cell: ({ mskHq }) => mskHq ?? notRecorded },
];

/** Pain and function over the patient's consultations: curves from the second visit on, and every value as a table. */
export function OutcomesPanel({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const visits = visitsWithScores(outcomes);
  const elsewhere = visits.some(({ oxfordHipScore, mskHq }) => oxfordHipScore ?? mskHq ?? false);
  return (
    <Panel title="Pain and function over time">
      {visits.length > 1 && <Curves visits={visits} />}
      <DataTable
        caption="Scores by consultation"
        captionHidden
        columns={elsewhere ? [...columns, ...licensed] : columns}
        rows={visits}
        rowId={({ consultationId }) => consultationId}
        empty={<EmptyState title="No pain or function score is recorded here" />}
      />
      {visits.length === 1 && (
        <p className="cx-panel-foot cx-quiet">A curve is drawn from the second scored consultation on.</p>
      )}
      {activitiesDiffer(visits) && (
        <p className="cx-panel-foot cx-quiet">
          The activities are not the same at every visit: compare each by its name, not by the mean.
        </p>
      )}
      {elsewhere && (
        <p className="cx-panel-foot cx-quiet">
          Oxford Hip Score and MSK-HQ are totals of questionnaires completed elsewhere under licence; higher
          is better.
        </p>
      )}
    </Panel>
  );
}

function Curves({ visits }: { readonly visits: readonly Outcome[] }) {
  return (
    <div className="cx-curves">
      <ScoreCurve title="Pain" scale="0 none, 10 worst" series={painSeries(visits)} />
      <ScoreCurve
        title="Patient-Specific Functional Scale"
        scale="0 cannot do, 10 as before"
        series={functionSeries(visits)}
      />
    </div>
  );
}

function Activities({ outcome }: { readonly outcome: Outcome }) {
  const mean = meanFunction(outcome);
  if (mean === undefined || !outcome.psfs) return notAsked;
  const each = outcome.psfs.map(({ activity, score: points }) => `${activity} ${points}`).join("; ");
  return outcome.psfs.length === 1 ? each : `${each}; mean ${mean}`;
}

function score(value: number | undefined) {
  return value ?? notAsked;
}
