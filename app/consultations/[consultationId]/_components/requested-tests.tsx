"use client";

import { useRouter } from "next/navigation";
import { useId, useState, useTransition } from "react";
import { testName } from "@/app/_record/test-name";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Tag } from "@/app/_ui/tag";
import { withdrawInvestigationAction } from "../actions";
import { usePart, useWorkspace } from "./store-context";
import type { Requested } from "./tests-to-request";

/** What was requested here, each with its receipt and a way to withdraw it; and what other visits have open. */
export function RequestedTests() {
  const { view } = useWorkspace();
  const [withdrawing, setWithdrawing] = useState<Requested>();
  if (view.investigations.length === 0) return null;
  return (
    <section aria-labelledby="requested-tests">
      <h3 id="requested-tests" className="cx-side-subhead">
        Requested
      </h3>
      <ul className="cx-requested">
        {view.investigations.map((test) => (
          <li key={test.id}>
            <span>
              <strong>{testName(test)}</strong>{" "}
              {test.consultationId !== view.consultation.id && <Tag tone="neutral">Other visit</Tag>}
              <span className="cx-requested-detail">
                Receipt <span className="cx-nowrap">{test.receiptNumber}</span> ·{" "}
                <a href={`/investigations/${test.id}/form`}>Request form (PDF)</a>
              </span>
            </span>
            <Button small weight="quiet" onClick={() => setWithdrawing(test)}>
              Withdraw…<span className="cx-hidden"> {testName(test)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Withdrawal test={withdrawing} onClose={() => setWithdrawing(undefined)} />
    </section>
  );
}

interface WithdrawalProps {
  readonly test: Requested | undefined;
  readonly onClose: () => void;
}

/** The reason is kept with the draft until the request is withdrawn: closing the dialog or the page loses no word. */
function Withdrawal({ test, onClose }: WithdrawalProps) {
  const router = useRouter();
  const id = useId();
  const [reason, keepReason] = useReasonToWithdraw(test?.id ?? "");
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const close = () => {
    setProblem(undefined);
    onClose();
  };
  const withdraw = () =>
    start(async () => {
      if (!test) return;
      const reply = await withdrawInvestigationAction({ requestId: test.id, reason }).catch(() => undefined);
      if (!reply) return setProblem("The connection broke. Reload to see whether it was withdrawn.");
      if (!reply.ok) return setProblem(reply.fields?.reason?.[0] ?? reply.message);
      keepReason("");
      close();
      router.refresh();
    });
  return (
    <Dialog
      open={test !== undefined}
      onClose={close}
      title={test ? `Withdraw ${testName(test)}` : "Withdraw"}
      actions={
        <Button weight="danger" busy={busy} onClick={withdraw}>
          Withdraw the request
        </Button>
      }
    >
      <label className="cx-reason" htmlFor={id}>
        Why it is withdrawn
        <textarea
          id={id}
          className="nhsuk-textarea cx-textarea"
          rows={2}
          maxLength={500}
          value={reason}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={({ target }) => keepReason(target.value)}
        />
      </label>
      {problem && (
        <p id={`${id}-problem`} className="cx-answer-error" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

/** Why a request is to be withdrawn, jotted down beside the reasons given to rules. */
function useReasonToWithdraw(requestId: string): readonly [string, (reason: string) => void] {
  const { store } = useWorkspace();
  const key = `withdraw:${requestId}`;
  const reason = usePart((state) => state.jotting.reasons[key]?.reason ?? "");
  const keepReason = (typed: string) => {
    const { [key]: _before, ...others } = store.read().jotting.reasons;
    store.jot({ reasons: typed === "" ? others : { ...others, [key]: { reason: typed, agreedWith: null } } });
  };
  return [reason, keepReason];
}
