import { type DatedValue, placed } from "./curve-points";
import { formatClinicDate } from "./dates";

export interface ScoreSeries {
  readonly label: string;
  readonly values: readonly DatedValue[];
}

interface ScoreCurveProps {
  readonly title: string;
  /** What the ends of the scale mean. */
  readonly scale: string;
  /** At most two, told apart by line and mark as well as by colour. */
  readonly series: readonly ScoreSeries[];
}

const max = 10;
const frame = { left: 26, right: 328, top: 12, bottom: 132 };
const marks = [0, 5, 10];

/**
 * Scores from 0 to 10 over the days they were taken, drawn on the server. A picture only: whoever uses it shows the
 * same values as a table.
 */
export function ScoreCurve({ title, scale, series }: ScoreCurveProps) {
  const days = series.flatMap(({ values }) => values.map(({ day }) => day)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <figure className="cx-curve">
      <figcaption>
        <strong>{title}</strong> <span className="cx-quiet">{scale}</span>
      </figcaption>
      <svg viewBox="0 0 340 156" role="img" aria-label={`${title}: ${series.map(inWords).join("; ")}`}>
        <Axis first={first} last={last} />
        {series.map(({ label, values }, at) => (
          <Line key={label} points={placed(values, [first, last], max, frame)} second={at === 1} />
        ))}
      </svg>
      {series.length > 1 && <Legend labels={series.map(({ label }) => label)} />}
    </figure>
  );
}

function Axis({ first, last }: { readonly first: string; readonly last: string }) {
  return (
    <g className="cx-curve-axis">
      {marks.map((mark) => {
        const y = frame.bottom - (mark / max) * (frame.bottom - frame.top);
        return (
          <g key={mark}>
            <line x1={frame.left - 6} x2={frame.right + 6} y1={y} y2={y} />
            <text x={frame.left - 10} y={y + 4} textAnchor="end">
              {mark}
            </text>
          </g>
        );
      })}
      {first === last ? (
        <text x={(frame.left + frame.right) / 2} y={152} textAnchor="middle">
          {formatClinicDate(first)}
        </text>
      ) : (
        <>
          <text x={frame.left - 6} y={152}>
            {formatClinicDate(first)}
          </text>
          <text x={frame.right + 6} y={152} textAnchor="end">
            {formatClinicDate(last)}
          </text>
        </>
      )}
    </g>
  );
}

interface LineProps {
  readonly points: ReturnType<typeof placed>;
  readonly second: boolean;
}

function Line({ points, second }: LineProps) {
  return (
    <g className={second ? "cx-curve-line cx-curve-line--second" : "cx-curve-line"}>
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
      {points.map(({ id, day, value, x, y }) => (
        <Mark key={id} x={x} y={y} second={second}>
          {`${formatClinicDate(day)}: ${value}`}
        </Mark>
      ))}
    </g>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly second: boolean;
  readonly children: string;
}

/** Round for the first series, square for the second. */
function Mark({ x, y, second, children }: MarkProps) {
  return second ? (
    <rect x={x - 4} y={y - 4} width={8} height={8}>
      <title>{children}</title>
    </rect>
  ) : (
    <circle cx={x} cy={y} r={4.5}>
      <title>{children}</title>
    </circle>
  );
}

function Legend({ labels }: { readonly labels: readonly string[] }) {
  return (
    <ul className="cx-curve-legend" aria-hidden>
      {labels.map((label, at) => (
        <li key={label}>
          <svg viewBox="0 0 28 12" width={28} height={12} aria-hidden>
            <Line points={[{ id: "", day: "", value: 0, x: 14, y: 6 }]} second={at === 1} />
            <line
              className={at === 1 ? "cx-curve-key cx-curve-key--second" : "cx-curve-key"}
              x2={28}
              y1={6}
              y2={6}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function inWords({ label, values }: ScoreSeries): string {
  return `${label} ${values.map(({ day, value }) => `${value} on ${formatClinicDate(day)}`).join(", ")}`;
}
