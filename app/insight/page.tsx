import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { FilterLinks } from "@/app/_ui/links";
import { PageHead } from "@/app/_ui/page-head";
import { viewInsight } from "@/lib/insight";
import { queryForPage } from "@/lib/platform/as-current-user";
import { Behind } from "./_components/behind";
import { InsightCharts } from "./_components/insight-charts";
import { type InsightData, insightAddress } from "./insight-address";

/** Of which referrals the figures are. */
function whatIsCounted({ days, counted }: InsightData): string {
  return counted.isAll
    ? `Referrals sent in the last ${days} days: ${counted.count}`
    : `The ${counted.count} referrals sent last; more were sent in the last ${days} days`;
}

interface InsightPageProps {
  /** How far back, and which bar is opened; no patient data. */
  readonly searchParams: Promise<{
    readonly days?: string;
    readonly chart?: string;
    readonly bar?: string;
  }>;
}

/** Figures of the practice or service, each of which opens to the referrals behind it. */
export default async function InsightPage({ searchParams }: InsightPageProps) {
  const here = "/insight";
  const { days, chart, bar } = await searchParams;
  const input = { ...(days && { days }), ...(chart && { chart }), ...(bar && { bar }) };
  const found = await queryForPage(viewInsight, input, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const insight = found.value;
  return (
    <SignedInFrame title="Insight" returnTo={here} at="insight">
      <PageHead
        title="Insight"
        detail={whatIsCounted(insight)}
        actions={
          <FilterLinks
            label="How far back"
            links={[30, 90, 365].map((each) => ({
              href: insightAddress(each),
              label: `${each} days`,
              current: each === insight.days,
            }))}
          />
        }
      />
      <div className="cx-stack">
        <Behind insight={insight} />
        <InsightCharts insight={insight} />
      </div>
    </SignedInFrame>
  );
}
