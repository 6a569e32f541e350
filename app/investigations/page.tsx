import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { LiveRefresh } from "@/app/_live/live-refresh";
import { FilterLinks } from "@/app/_ui/links";
import { PageHead } from "@/app/_ui/page-head";
import { listInvestigations } from "@/lib/investigations";
import { queryForPage } from "@/lib/platform/as-current-user";
import { TestsTable } from "./_components/tests-table";
import { type TestListParams, type TestView, testListAddress, testListInput } from "./list-address";

const views: readonly { readonly name: TestView; readonly label: string }[] = [
  { name: "all", label: "All open" },
  { name: "to_hand_over", label: "To hand over" },
  { name: "awaited", label: "Result awaited" },
  { name: "to_read", label: "To read" },
];

interface TestsPageProps {
  readonly searchParams: Promise<TestListParams>;
}

/** The practice's open tests, by what is due first. */
export default async function TestsPage({ searchParams }: TestsPageProps) {
  const here = "/investigations";
  const params = await searchParams;
  const found = await queryForPage(listInvestigations, testListInput(params), here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { view, counts } = found.value;
  return (
    <SignedInFrame title="Tests" returnTo={here} at="tests">
      <LiveRefresh />
      <PageHead
        title="Tests"
        actions={
          <FilterLinks
            label="Tests"
            links={views.map(({ name, label }) => ({
              href: testListAddress(name),
              label,
              current: name === view,
              count: counts[name],
            }))}
          />
        }
      />
      <TestsTable list={found.value} laterPage={params.id !== undefined} />
    </SignedInFrame>
  );
}
