import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import type { ReferralData } from "./referral-data";

/** What this version of the letter changed, for whoever read the one before. */
export function Changes({ referral }: { readonly referral: ReferralData }) {
  const { changes, version } = referral;
  if (version === 1) return null;
  return (
    <Panel title={`Version ${version}: what changed`}>
      {changes.length === 0 ? (
        <p>Only the date. Version {version - 1} is superseded.</p>
      ) : (
        <SummaryList
          rows={changes.map(({ heading, before, after }) => ({
            label: heading,
            value: (
              <>
                <del className="cx-said">{before || "nothing"}</del>{" "}
                <ins className="cx-said">{after || "nothing"}</ins>
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
