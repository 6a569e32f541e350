import { formatClinicDate } from "@/app/_ui/dates";
import type { Difference, Differences } from "@/lib/clinical/compare-visits";

interface VisitDifferencesProps {
  readonly differences: Differences;
  /** The day of the earlier consultation, `YYYY-MM-DD`. */
  readonly earlierDay: string;
  /** What heads the answers of the later one. */
  readonly laterWords: string;
}

/** Two consultations side by side: what changed, what was asked only once. What is the same in both is left out. */
export function VisitDifferences({ differences, earlierDay, laterWords }: VisitDifferencesProps) {
  const { changed, onlyLater, onlyEarlier } = differences;
  const day = formatClinicDate(earlierDay);
  const heads = [day, laterWords] as const;
  return (
    <div className="cx-stack cx-stack--tight">
      {changed.length === 0 ? (
        <p>No question that was asked both times was answered differently.</p>
      ) : (
        <SideBySide caption={`Changed: ${changed.length}`} heads={heads} rows={changed} />
      )}
      {onlyEarlier.length > 0 && (
        <details>
          <summary>
            Asked on {day} only: {onlyEarlier.length}
          </summary>
          <p className="cx-quiet">
            Not asked this time: these are not answers now, and what holds now is not known.
          </p>
          <SideBySide caption="Asked the earlier time only" captionHidden heads={heads} rows={onlyEarlier} />
        </details>
      )}
      {onlyLater.length > 0 && (
        <details>
          <summary>Asked for the first time: {onlyLater.length}</summary>
          <SideBySide caption="Asked the later time only" captionHidden heads={heads} rows={onlyLater} />
        </details>
      )}
    </div>
  );
}

interface SideBySideProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly heads: readonly [earlier: string, later: string];
  readonly rows: readonly Difference[];
}

/** Columns at every width, since it is the two answers beside each other that tell something. */
function SideBySide({ caption, captionHidden, heads, rows }: SideBySideProps) {
  return (
    <table className="cx-side-by-side">
      <caption className={captionHidden ? "cx-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fieldId, label, earlier, later }) => (
          <tr key={fieldId}>
            <th scope="row">{label}</th>
            <td>{earlier ?? notAsked}</td>
            <td>{later ?? notAsked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const notAsked = <span className="cx-unasked">Not asked</span>;
