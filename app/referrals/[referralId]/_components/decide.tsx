"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isTyping } from "@/app/_frame/row-keys";
import { Deadline } from "@/app/_record/deadline";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { ActionBar, KeyHint } from "@/app/_ui/section";
import type { Refusal } from "@/lib/platform/result";
import { AcceptForm } from "./accept-form";
import { ReturnForm } from "./return-form";

interface DecideProps {
  readonly referralId: string;
  readonly dueAt: Date;
  readonly now: Date;
  readonly mayDecide: boolean;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
}

/** Accept or return, by button or by the keys A and R. If it was decided meanwhile, that is said and shown. */
export function Decide({ referralId, dueAt, now, mayDecide, reasons }: DecideProps) {
  const router = useRouter();
  const [choosing, setChoosing] = useState<"accept" | "return">();
  const [tooLate, setTooLate] = useState<Refusal>();
  const close = () => setChoosing(undefined);
  const ended = (refusal?: Refusal) => {
    setTooLate(refusal);
    close();
    router.refresh();
  };
  useEffect(() => {
    if (!mayDecide) return;
    const press = (event: KeyboardEvent) => {
      const choice = { a: "accept", r: "return" } as const;
      const key = event.key.toLowerCase();
      if (isTyping(event) || event.shiftKey || (key !== "a" && key !== "r")) return;
      event.preventDefault();
      setChoosing(choice[key]);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [mayDecide]);
  return (
    <>
      {tooLate && <Notice tone="warn" title={tooLate.message} announce />}
      {mayDecide && (
        <ActionBar
          status={
            <>
              Decide by <Deadline dueAt={dueAt} now={now} />
            </>
          }
        >
          <Button weight="secondary" onClick={() => setChoosing("return")}>
            Return <KeyHint>R</KeyHint>
          </Button>
          <Button onClick={() => setChoosing("accept")}>
            Accept <KeyHint>A</KeyHint>
          </Button>
        </ActionBar>
      )}
      <Dialog open={choosing === "accept"} onClose={close} title="Accept this referral">
        {choosing === "accept" && <AcceptForm referralId={referralId} onEnd={ended} />}
      </Dialog>
      <Dialog open={choosing === "return"} onClose={close} title="Return this referral">
        {choosing === "return" && <ReturnForm referralId={referralId} reasons={reasons} onEnd={ended} />}
      </Dialog>
    </>
  );
}
