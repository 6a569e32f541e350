import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { StatusTag } from "@/app/_ui/tag";
import type { ReferFormView, ServiceView } from "./refer-form-view";

interface EarlierReferralsProps {
  readonly view: ReferFormView;
  readonly service: ServiceView | undefined;
}

/** The patient's other referrals that are still open; one of the same kind is pointed out. */
export function EarlierReferrals({ view, service }: EarlierReferralsProps) {
  if (view.earlier.length === 0) return null;
  const same = view.earlier.some(({ kind }) => kind === service?.kind);
  return (
    <Panel title="Open referrals of this patient">
      {same && (
        <Notice tone="warn" title="One of this kind is open already">
          <p>Look at it before you send a second one.</p>
        </Notice>
      )}
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
