import { formatInstant } from "@/app/_ui/dates";
import { Panel } from "@/app/_ui/section";
import { AnswerForm } from "./forms";
import type { ReferralData } from "./referral-data";

/** What the service asked and the practice answered, each signed; an open question is answered in its place. */
export function Thread({ referral }: { readonly referral: ReferralData }) {
  const { questions, mayAnswer, id } = referral;
  if (questions.length === 0) return null;
  return (
    <Panel title="Questions">
      <ol className="cx-timeline">
        {questions.map((question) => (
          <li key={question.id}>
            <span className="cx-quiet cx-nowrap">{formatInstant(question.askedAt)}</span>
            <div>
              {/* Where it is answered in place, its control says the question. */}
              {(question.answer !== null || !mayAnswer || question.fieldId === null) && (
                <p>
                  <strong>{question.question}</strong>
                </p>
              )}
              <p className="cx-quiet">{question.askedBySignature}</p>
              {question.answer !== null && question.answeredAt && (
                <>
                  <p className="cx-said">{question.answer}</p>
                  <p className="cx-quiet">
                    {question.answeredBySignature}, {formatInstant(question.answeredAt)}
                  </p>
                </>
              )}
              {question.answer === null && !mayAnswer && <p>Not answered yet</p>}
              {question.answer === null && mayAnswer && (
                <AnswerForm
                  referralId={id}
                  question={question}
                  recorded={(question.fieldId && referral.toAnswer?.recorded[question.fieldId]) ?? null}
                  onDate={referral.toAnswer?.onDate ?? ""}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
