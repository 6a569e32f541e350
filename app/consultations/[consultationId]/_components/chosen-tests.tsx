"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useControlEnter } from "@/app/_frame/use-control-enter";
import { testName } from "@/app/_record/test-name";
import { Button } from "@/app/_ui/button";
import { Finding } from "@/app/_ui/finding";
import { Notice, Receipt } from "@/app/_ui/notice";
import { KeyHint } from "@/app/_ui/section";
import { Tag } from "@/app/_ui/tag";
import type { OrderFinding } from "@/lib/clinical/assess";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import { sideOfTest } from "@/lib/clinical/investigations/side-of-test";
import type { Jotting, ReasonGiven } from "@/lib/clinical/jotting";
import { requestInvestigationsAction } from "../actions";
import type { ConsultationState } from "./consultation-state";
import { becauseOf, byWeight, wordOfSeverity } from "./finding-words";
import { meaningOf, useMeaning } from "./meaning";
import { ReasonBoxes } from "./reason-boxes";
import { SourceLines } from "./source-lines";
import { usePart, useWorkspace } from "./store-context";
import { useTestsToRequest } from "./tests-to-request";

type Outcome = Awaited<ReturnType<typeof requestInvestigationsAction>>;

/** The tests about to be requested, what the rules say of each, and the request itself. */
export function ChosenTests() {
  const { view } = useWorkspace();
  const chosen = useTestsToRequest();
  const { request, outcome, busy } = useRequest(chosen);
  useControlEnter(view.mayRecord && chosen.length > 0 && !busy ? request : undefined);
  return (
    <div className="cx-stack cx-stack--tight">
      {chosen.map((id) => (
        <ChosenTest key={id} id={id} />
      ))}
      {outcome && <RequestOutcome outcome={outcome} />}
      {chosen.length > 0 && view.mayRecord && (
        <Button busy={busy} onClick={request}>
          Request {chosen.length === 1 ? "1 test" : `${chosen.length} tests`} <KeyHint>Ctrl Enter</KeyHint>
        </Button>
      )}
    </div>
  );
}

/** Saves what waits, then requests, so that the rules are asked about what the clinician sees. */
function useRequest(tests: readonly InvestigationId[]) {
  const { store, view } = useWorkspace();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, start] = useTransition();
  const request = () =>
    start(async () => {
      if (!(await store.queue.settled())) return setOutcome(notSaved);
      const state = store.read();
      const { orders } = meaningOf(state, view.consultation.consultedOn);
      const reply = await requestInvestigationsAction({
        consultationId: view.consultation.id,
        tests: tests.map((testId) => ({ testId, reasons: reasonsOf(testId, orders, state) })),
      }).catch(() => unreachable);
      setOutcome(reply);
      if (!reply.ok) return;
      store.jot({ reasons: withoutReasonsFor(tests, store.read().jotting.reasons) });
      router.refresh();
    });
  return { request, outcome, busy };
}

const notSaved = {
  ok: false,
  code: "conflict",
  message: "Some answers are not saved yet, so nothing was requested. Try again in a moment.",
} as const satisfies Outcome;

const unreachable = {
  ok: false,
  code: "outcome.unknown",
  message: "The connection broke before the answer came. Reload to see whether the tests were requested.",
} as const satisfies Outcome;

function reasonsOf(testId: InvestigationId, orders: readonly OrderFinding[], { jotting }: ConsultationState) {
  return orders
    .filter(({ order }) => order === testId)
    .map(({ id: rule }) => ({
      rule,
      ...(jotting.reasons[`${testId}:${rule}`] ?? { reason: "", agreedWith: null }),
    }));
}

/** What was said to rules and has not gone out with a request. */
function withoutReasonsFor(
  tests: readonly InvestigationId[],
  reasons: Jotting["reasons"],
): Jotting["reasons"] {
  return Object.fromEntries(
    Object.entries(reasons).filter(([key]) => !tests.some((testId) => key.startsWith(`${testId}:`))),
  );
}

function RequestOutcome({ outcome }: { readonly outcome: Outcome }) {
  if (!outcome.ok) {
    return (
      <Notice tone="stop" title="Not requested" announce>
        <p>{outcome.message}</p>
      </Notice>
    );
  }
  const { receipts } = outcome.value;
  return <Receipts key={receipts[0]?.requestId} receipts={receipts} />;
}

interface ReceiptsProps {
  readonly receipts: Extract<Outcome, { ok: true }>["value"]["receipts"];
}

/** What was requested. The focus comes here: what was filled in for it is gone, and this may be out of sight. */
function Receipts({ receipts }: ReceiptsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="cx-stack cx-stack--tight" role="status" tabIndex={-1}>
      {receipts.map(({ requestId, receiptNumber, ...test }) => (
        <Receipt key={requestId} title={`Requested: ${testName(test)}`} number={receiptNumber} />
      ))}
    </div>
  );
}

function ChosenTest({ id }: { readonly id: InvestigationId }) {
  const { store } = useWorkspace();
  const orders = useMeaning((meaning) => meaning.orders);
  const reasons = usePart((state) => state.jotting.reasons);
  const side = usePart((state) => sideOfTest(id, state.facts));
  const findings = byWeight(orders.filter(({ order }) => order === id));
  const givenFor = (finding: OrderFinding) => reasons[`${id}:${finding.id}`];
  return (
    <section className="cx-chosen" aria-labelledby={`chosen-${id}`}>
      <div className="cx-chosen-head">
        <h3 id={`chosen-${id}`}>{testName({ testId: id, side })}</h3>
        <Standing findings={findings} givenFor={givenFor} />
      </div>
      {findings.map((finding) => (
        <Finding
          key={finding.id}
          tone={finding.severity}
          weight={wordOfSeverity[finding.severity]}
          label={finding.label}
          advice={finding.message}
          because={becauseOf(finding.because)}
        >
          <ReasonBoxes
            id={`${id}-${finding.id}`}
            finding={finding}
            given={givenFor(finding)}
            onGive={(given) => store.jot({ reasons: { ...reasons, [`${id}:${finding.id}`]: given } })}
          />
          <SourceLines ids={finding.sources} revision={finding.revision} />
        </Finding>
      ))}
    </section>
  );
}

interface StandingProps {
  readonly findings: readonly OrderFinding[];
  readonly givenFor: (finding: OrderFinding) => ReasonGiven | undefined;
}

/** Whether a test could be requested as things stand. */
function Standing({ findings, givenFor }: StandingProps) {
  const open = findings.filter((finding) => !isAnswered(finding, givenFor(finding)));
  if (open.some(({ severity, override }) => severity === "stop" && override === "none")) {
    return <Tag tone="stop">Stopped</Tag>;
  }
  return open.length > 0 ? <Tag tone="warn">Needs a reason</Tag> : <Tag tone="good">Can be requested</Tag>;
}

function isAnswered({ severity, override }: OrderFinding, given: ReasonGiven | undefined): boolean {
  if (severity === "info") return true;
  if (!given?.reason.trim()) return false;
  return severity === "warn" || (override !== "none" && Boolean(given.agreedWith?.trim()));
}
