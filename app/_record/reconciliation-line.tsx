import type { ViewOf } from "@/app/_record/view-of";
import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import type { viewReconciliation } from "@/lib/chasing";
import type { Result } from "@/lib/platform/result";

interface ReconciliationLineProps {
  readonly of: Result<ViewOf<typeof viewReconciliation>>;
}

/** That everything sent is decided, waiting or lost, as last reckoned; what is lost is named. */
export function ReconciliationLine({ of }: ReconciliationLineProps) {
  if (!of.ok || !of.value.line) return null;
  const { line, lost } = of.value;
  const { sent, received, decided, waiting, madeAt } = line;
  const text = `sent ${sent}, received ${received}, decided ${decided}, waiting ${waiting}, lost ${line.lost}`;
  if (line.lost === 0) {
    return (
      <p className="cx-quiet cx-reconciliation">
        Reckoned {formatInstant(madeAt)}: {text}. {sent} = {decided} + {waiting} + 0.
      </p>
    );
  }
  return (
    <Notice tone="stop" title={`Lost ${line.lost}: sent, and not acknowledged by the other side`}>
      <p>
        Reckoned {formatInstant(madeAt)}: {text}. Ring the service about{" "}
        {lost.map(({ id, receiptNumber }, at) => (
          <span key={id}>
            {at > 0 && ", "}
            <PageLink href={`/referrals/${id}`}>{receiptNumber ?? "a referral"}</PageLink>
          </span>
        ))}
        .
      </p>
    </Notice>
  );
}
