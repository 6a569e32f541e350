"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { usePageKeys } from "@/app/_frame/use-page-keys";
import { Deadline } from "@/app/_record/deadline";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { ActionBar, KeyHint } from "@/app/_ui/section";
import type { Refusal } from "@/lib/platform/result";
import type { Named } from "./field-groups";
import { AcceptForm, AskForm, RedirectForm, ReturnForm } from "./forms";
import { HeldDecision } from "./held-decision";
import type { ServiceChoice } from "./redirect-form";
import type { ReferralData } from "./referral-data";

interface DecideProps {
  readonly referralId: string;
  /** The version of the letter on this page; a decision on an older one is refused. */
  readonly version: number;
  readonly dueAt: Date;
  readonly now: Date;
  readonly mayDecide: boolean;
  readonly held: ReferralData["pendingDecision"];
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly services: readonly ServiceChoice[];
  readonly named: Named;
  /** The decision that was begun in the inbox, by its key. */
  readonly begun?: string | undefined;
}

const choices = {
  a: { name: "Accept", title: "Accept this referral" },
  r: { name: "Return", title: "Return this referral" },
  f: { name: "Pass on", title: "Pass this referral on" },
  q: { name: "Question", title: "Ask the referrer" },
} as const;
type Choice = keyof typeof choices;
const order: readonly Choice[] = ["q", "f", "r", "a"];

/**
 * Accept, return, pass on or ask, by button or by the keys A, R, F and Q. The other side is told after ten seconds in
 * which it can be undone. If it was decided meanwhile, that is said and shown.
 */
export function Decide(props: DecideProps) {
  const { dueAt, now, mayDecide, held, begun } = props;
  const router = useRouter();
  const [choosing, setChoosing] = useState(mayDecide ? order.find((key) => key === begun) : undefined);
  const [tooLate, setTooLate] = useState<Refusal>();
  // From the answer until the page shows it: what was decided cannot be decided again meanwhile.
  const [isSettling, startSettling] = useTransition();
  const close = () => setChoosing(undefined);
  const ended = (refusal?: Refusal) => {
    setTooLate(refusal);
    close();
    startSettling(() => router.refresh());
  };
  usePageKeys((pressed) => {
    const key = mayDecide && !isSettling ? order.find((each) => each === pressed) : undefined;
    if (key) setChoosing(key);
    return key !== undefined;
  });
  return (
    <>
      {tooLate && <Notice tone="warn" title={tooLate.message} announce />}
      {held && <HeldDecision held={held} />}
      {mayDecide && (
        <ActionBar
          status={
            isSettling ? (
              <span role="status">{tooLate ? "Not recorded" : "Recorded"}: the page follows in a moment</span>
            ) : (
              <>
                Decide by <Deadline dueAt={dueAt} now={now} />
              </>
            )
          }
        >
          {!isSettling &&
            order.map((key) => (
              <Button
                key={key}
                weight={key === "a" ? "primary" : "secondary"}
                onClick={() => setChoosing(key)}
              >
                {choices[key].name} <KeyHint>{key.toUpperCase()}</KeyHint>
              </Button>
            ))}
        </ActionBar>
      )}
      {order.map((key) => (
        <Dialog key={key} open={choosing === key} onClose={close} title={choices[key].title}>
          {choosing === key && <FormFor choice={key} {...props} onEnd={ended} />}
        </Dialog>
      ))}
    </>
  );
}

function FormFor({
  choice,
  referralId,
  version,
  reasons,
  services,
  named,
  onEnd,
}: DecideProps & { readonly choice: Choice; readonly onEnd: (refusal?: Refusal) => void }) {
  const common = { referralId, version, onEnd };
  switch (choice) {
    case "a":
      return <AcceptForm {...common} />;
    case "r":
      return <ReturnForm {...common} reasons={reasons} named={named} services={services} />;
    case "f":
      return <RedirectForm {...common} services={services} />;
    case "q":
      return <AskForm {...common} named={named} />;
  }
}
