import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import { StatusTag } from "@/app/_ui/tag";
import type { ReferralData } from "./referral-data";

const parties = [
  ["practice", "Practice"],
  ["service", "Service"],
  ["patient", "Patient"],
] as const;

/** How long the referral has waited, and on whom: the parts sum to the whole. */
export function ClockPanel({ referral }: { readonly referral: ReferralData }) {
  const { clock, clockStartedAt } = referral;
  if (!clockStartedAt) return null;
  return (
    <Panel title="Waiting time">
      <SummaryList
        rows={[
          ...parties.map(([party, label]) => ({
            label: `On the ${label.toLowerCase()}`,
            value: `${duration(clock[party])}${clock.runsOn === party ? ", running" : ""}`,
          })),
          { label: "In all", value: duration(clock.whole) },
        ]}
      />
    </Panel>
  );
}

/** Where it came from and where it went, as far as this reader may see. */
export function Chain({ referral }: { readonly referral: ReferralData }) {
  if (referral.chain.length === 0) return null;
  return (
    <Panel title="Passed on">
      <ul className="cx-plain-list">
        {referral.chain.map(({ id, serviceName, status }) => (
          <li key={id}>
            {id === referral.redirectedFrom ? "From " : "To "}
            <PageLink href={`/referrals/${id}`}>{serviceName}</PageLink> <StatusTag status={status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function duration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  return days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
