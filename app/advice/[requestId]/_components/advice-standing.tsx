import { Deadline } from "@/app/_record/deadline";
import { ButtonLink } from "@/app/_ui/button-link";
import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import { type AdviceData, adviceSteps } from "../../advice-words";

/** Whose move it is and by when, and what the service is shown. */
export function AdviceStanding({ advice }: { readonly advice: AdviceData }) {
  const { nextStep, ownerName, dueAt, now, summary, referralId, isPractice } = advice;
  return (
    <>
      <Panel title="Where it stands">
        <SummaryList
          rows={[
            { label: "Next step", value: adviceSteps[nextStep] },
            ...(nextStep === "none"
              ? []
              : [
                  { label: "With", value: ownerName },
                  {
                    label: "By",
                    value: (
                      <span>
                        <Deadline dueAt={dueAt} now={now} />
                      </span>
                    ),
                  },
                ]),
          ]}
        />
        {referralId && isPractice && (
          <p>
            <ButtonLink small weight="secondary" href={`/referrals/${referralId}`}>
              Open the referral
            </ButtonLink>
          </p>
        )}
      </Panel>
      <Panel title={isPractice ? "What the service sees" : "The consultation"}>
        <p className="cx-said">{summary}</p>
        <p className="cx-quiet">As it stood when advice was asked for. Neither name nor number is shown.</p>
      </Panel>
    </>
  );
}
