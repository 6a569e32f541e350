import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { StatusTag } from "@/app/_ui/tag";
import { factText } from "@/lib/clinical/phrases";
import type { ReferFormView, ServiceView } from "./refer-form-view";

interface DuplicateGuardProps {
  readonly view: ReferFormView;
  readonly service: ServiceView | undefined;
}

/** That the patient has an open referral of the kind chosen, for the same side or one that was not said. */
export function DuplicateGuard({ view, service }: DuplicateGuardProps) {
  const open = view.duplicates.filter(
    ({ kind, side }) =>
      kind === (service?.kind ?? view.kind) &&
      (side === null ||
        view.side === undefined ||
        side === view.side ||
        side === "both" ||
        view.side === "both"),
  );
  if (open.length === 0) return null;
  return (
    <Notice tone="warn" title="An open referral for this patient, side and kind of service exists" announce>
      <ul className="cx-plain-list">
        {open.map(({ id, serviceName, sentAt, status, side }) => (
          <li key={id}>
            <PageLink href={`/referrals/${id}`}>{serviceName}</PageLink>,{" "}
            {side === "left" || side === "right" || side === "both"
              ? factText("laterality", { laterality: side }).toLowerCase()
              : "side not said"}
            {sentAt && `, sent ${formatInstant(sentAt)}`} <StatusTag status={status} />
          </li>
        ))}
      </ul>
      <p>Amend that one instead, unless a second is meant.</p>
    </Notice>
  );
}
