import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { formatInstant } from "@/app/_ui/dates";
import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import { eventTitle, type ReferralData, serviceTitle } from "./referral-data";

/** Where the referral stands: what last happened, whose move it is, what that move is, and by when. */
export function WhoseMove({ referral }: { readonly referral: ReferralData }) {
  const { history, owner, nextStep, dueAt, now, service, receiptNumber } = referral;
  const last = history.at(-1);
  const finished = nextStep === "none";
  return (
    <Panel title="Where it stands">
      {last && (
        <p className="cx-standing">
          {eventTitle(last)} on {formatInstant(last.at)}
        </p>
      )}
      <SummaryList
        rows={[
          { label: "Next step", value: nextStepWords[nextStep] },
          ...(finished
            ? []
            : [
                {
                  label: "With",
                  value: [owner?.personName, owner?.organisationName].filter(Boolean).join(", "),
                },
                {
                  label: "By",
                  value: (
                    <span>
                      <Deadline dueAt={dueAt} now={now} />
                    </span>
                  ),
                },
              ]),
          { label: "Service", value: `${serviceTitle(service)}. Phone ${service.phone}` },
          ...(receiptNumber ? [{ label: "Receipt", value: receiptNumber }] : []),
        ]}
      />
    </Panel>
  );
}
