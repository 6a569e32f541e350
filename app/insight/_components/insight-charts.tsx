import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { type ChartId, type InsightData, insightAddress } from "../insight-address";
import { barWords, chartTitles } from "./insight-words";

const order = [
  "overdue",
  "states",
  "returns",
  "missing",
  "completeness",
  "marks",
] as const satisfies readonly ChartId[];

/** Every chart is a table whose bars are drawn beside their figures, so that nothing is said by the drawing alone. */
export function InsightCharts({ insight }: { readonly insight: InsightData }) {
  return (
    <div className="cx-charts">
      {order.map((chart) => (
        <Chart key={chart} chart={chart} insight={insight} />
      ))}
    </div>
  );
}

function Chart({ chart, insight }: { readonly chart: ChartId; readonly insight: InsightData }) {
  const slices = insight[chart];
  const most = Math.max(1, ...slices.map(({ count }) => count));
  const timed = chart === "states" || chart === "overdue";
  return (
    <Panel title={chartTitles[chart]}>
      {slices.length === 0 ? (
        <EmptyState title="Nothing to show" />
      ) : (
        <div className="cx-table-box">
          <table className="cx-table">
            <caption className="cx-hidden">{chartTitles[chart]}</caption>
            <thead>
              <tr>
                <th scope="col">{chart === "states" ? "State" : "What"}</th>
                <th scope="col">Referrals</th>
                {timed && <th scope="col">{chart === "states" ? "Mean time" : "Mean delay"}</th>}
              </tr>
            </thead>
            <tbody>
              {slices.map(({ name, count, hours }) => (
                <tr key={name}>
                  <th scope="row">{barWords(chart, name)}</th>
                  <td data-label="Referrals">
                    <PageLink
                      className="cx-chart-link"
                      href={insightAddress(insight.days, { chart, bar: name })}
                    >
                      <Bar share={count / most} />
                      <span className="cx-chart-count">{count}</span>
                      <span className="cx-hidden"> referrals: {barWords(chart, name)}</span>
                    </PageLink>
                  </td>
                  {timed && (
                    <td className="cx-nowrap" data-label="Mean">
                      {hours === null ? "" : inHours(hours)}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** A bar of this share of the longest. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg
      className="cx-chart-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={Math.max(1, share * 100)} height="10" rx="1" fill="currentColor" />
    </svg>
  );
}

function inHours(hours: number): string {
  return hours < 48 ? `${hours.toFixed(1)} hours` : `${(hours / 24).toFixed(1)} days`;
}
