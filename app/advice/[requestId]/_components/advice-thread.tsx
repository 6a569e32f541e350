import { formatInstant } from "@/app/_ui/dates";
import { Panel } from "@/app/_ui/section";
import type { AdviceData } from "../../advice-words";

/** The thread, oldest first: every part is signed. */
export function AdviceThread({ advice }: { readonly advice: AdviceData }) {
  return (
    <Panel title="Question and advice">
      <ol className="cx-thread">
        {advice.messages.map(({ position, body, signature, at, fromPractice }) => (
          <li key={position} className={`cx-thread-part${fromPractice ? "" : " cx-thread-part--answered"}`}>
            <p className="cx-said">{body}</p>
            <p className="cx-quiet">
              {signature}, {fromPractice ? advice.practiceName : advice.serviceName}, {formatInstant(at)}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
