import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { queryForPage } from "@/lib/platform/as-current-user";
import { clinicDay, systemNow } from "@/lib/platform/clock";
import { listPrintables } from "@/lib/printouts";
import { BatchPrint } from "./_components/batch-print";

interface PrintPageProps {
  readonly searchParams: Promise<{ readonly from?: string; readonly until?: string }>;
}

export default async function PrintPage({ searchParams }: PrintPageProps) {
  const today = clinicDay(systemNow());
  const { from = today, until = today } = await searchParams;
  const found = await queryForPage(listPrintables, { from, until }, "/print");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  return (
    <SignedInFrame title="Print many" returnTo="/print" at="sent">
      <PageHead title="Print many" detail="Letters and request forms of some days, in one archive" />
      <div className="cx-stack">
        <Panel title="Of which days">
          <form method="get" className="cx-reader-add">
            <Day name="from" label="From" value={from} />
            <Day name="until" label="Until" value={until} />
            <button type="submit" className="cx-button cx-button--secondary">
              Show
            </button>
          </form>
        </Panel>
        <BatchPrint key={`${from} ${until}`} printables={found.value} />
      </div>
    </SignedInFrame>
  );
}

function Day({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <div>
      <label className="nhsuk-label cx-label" htmlFor={name}>
        {label}
      </label>
      <input
        id={name}
        name={name}
        type="date"
        className="nhsuk-input cx-input cx-input--w10"
        defaultValue={value}
        required
      />
    </div>
  );
}
