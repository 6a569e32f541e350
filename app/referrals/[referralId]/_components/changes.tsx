import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import { changedLines } from "./changed-lines";
import type { ReferralData } from "./referral-data";

/** What this version of the letter changed, line by line, for whoever read the one before: nobody, where it was passed on. */
export function Changes({ referral }: { readonly referral: ReferralData }) {
  const { changes, version } = referral;
  if (!changes) return null;
  return (
    <Panel title={`Version ${version}: what changed`}>
      {changes.length === 0 ? (
        <p>Only the date. Version {version - 1} is superseded.</p>
      ) : (
        <SummaryList
          rows={changes.map(({ heading, before, after }) => ({
            label: heading,
            value: <Lines {...changedLines(before, after)} />,
          }))}
        />
      )}
    </Panel>
  );
}

function Lines({ gone, come }: ReturnType<typeof changedLines>) {
  return (
    <span className="cx-changed">
      {gone.map((line) => (
        <del key={line}>{line}</del>
      ))}
      {come.map((line) => (
        <ins key={line}>{line}</ins>
      ))}
    </span>
  );
}
