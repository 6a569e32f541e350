import { testEventWords } from "@/app/_record/test-words";
import { formatInstant } from "@/app/_ui/dates";
import { Panel } from "@/app/_ui/section";
import type { TestData } from "./test-data";

const levels = {
  1: "Its date passed: reminder to whoever follows it",
  2: "Its date passed: deputy told",
  3: "Its date passed: put on the practice’s duty list",
} as const;

/** Who did what, when, and when nobody did and was chased: oldest first. */
export function TestHistory({ test: { history, chased } }: { readonly test: TestData }) {
  const lines = [
    ...history.map(({ position, at, toStatus, signature, note }) => ({
      id: `step ${position}`,
      at,
      text: `${testEventWords[toStatus]} ${signature}`,
      note,
    })),
    ...chased.map(({ id, madeAt, level }) => ({ id, at: madeAt, text: levels[level], note: null })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  return (
    <Panel title="History">
      <ol className="cx-timeline">
        {lines.map(({ id, at, text, note }) => (
          <li key={id}>
            <span className="cx-quiet cx-nowrap">{formatInstant(at)}</span>
            <div>
              {text}
              {note && <p className="cx-said">{note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
