import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { StatusTag } from "@/app/_ui/tag";
import type { ReferFormView } from "./refer-form-view";

interface EarlierReferralsProps {
  readonly view: ReferFormView;
}

/** The patient's other referrals that are still open. */
export function EarlierReferrals({ view }: EarlierReferralsProps) {
  if (view.earlier.length === 0) return null;
  return (
    <Panel title="Open referrals of this patient">
      <ul className="cx-plain-list">
        {view.earlier.map(({ id, serviceName, status }) => (
          <li key={id}>
            <PageLink href={`/referrals/${id}`}>{serviceName}</PageLink> <StatusTag status={status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
