import { Fragment } from "react";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { StatusTag } from "@/app/_ui/tag";
import { clockMinutes, minutesInWords, parties } from "./clock-minutes";
import type { ReferralData } from "./referral-data";

/** How long the referral has waited, and on whom: the parts sum to the whole, as they read. */
export function ClockPanel({ referral }: { readonly referral: ReferralData }) {
  const { clock, clockStartedAt } = referral;
  if (!clockStartedAt) return null;
  const { parts, whole } = clockMinutes(clock);
  return (
    <Panel title="Waiting time">
      <Bar parts={parts} whole={whole} />
      <dl className="cx-lines">
        {parties.map((party) => (
          <Fragment key={party}>
            <dt>
              On the {party}
              {clock.runsOn === party && <strong>, running</strong>}
            </dt>
            <dd>{minutesInWords(parts[party])}</dd>
          </Fragment>
        ))}
        <dt className="cx-lines-sum">In all</dt>
        <dd className="cx-lines-sum">{minutesInWords(whole)}</dd>
      </dl>
    </Panel>
  );
}

/** The parts of the whole, drawn; the lines below say the same. */
function Bar({ parts, whole }: ReturnType<typeof clockMinutes>) {
  const starts = { practice: 0, service: parts.practice, patient: parts.practice + parts.service };
  return (
    <svg
      className="cx-clock-bar"
      viewBox={`0 0 ${Math.max(whole, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parties.map((party) => (
        <rect
          key={party}
          className={`cx-clock--${party}`}
          x={starts[party]}
          width={parts[party]}
          height="1"
        />
      ))}
    </svg>
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
