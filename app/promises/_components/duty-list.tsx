import { Deadline } from "@/app/_record/deadline";
import type { ViewOf } from "@/app/_record/view-of";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { viewChases } from "@/lib/chasing";

type Told = ViewOf<typeof viewChases>;

const levels = { 1: "Reminder", 2: "Deputy told", 3: "Duty list" } as const;

/** What is past its date and was chased, and the reconciliation lines of the last days. */
export function DutyList({ told }: { readonly told: Told }) {
  const { chases, reconciliation, now } = told;
  return (
    <>
      {chases.length > 0 && (
        <Panel title="Past their date">
          <ul className="cx-plain-list">
            {chases.map(({ id, subject, subjectId, level, dueAt }) => (
              <li key={id}>
                {levels[level]}:{" "}
                {subject === "referral" || subject === "investigation" ? (
                  <PageLink href={`/${subject}s/${subjectId}`}>
                    {subject === "referral" ? subject : "test"}
                  </PageLink>
                ) : (
                  subject
                )}
                , due <Deadline dueAt={dueAt} now={now} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {reconciliation.length > 0 && (
        <Panel title="Reconciliation">
          <ul className="cx-plain-list">
            {reconciliation.map(({ onDate, side, sent, received, decided, waiting, lost }) => (
              <li key={`${onDate} ${side}`}>
                {onDate}, {side === "practice" ? "sent by us" : "sent to us"}: sent {sent}, received{" "}
                {received}, decided {decided}, waiting {waiting}, <strong>lost {lost}</strong>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
