"use client";

import { unstable_rethrow } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Saving } from "@/app/_ui/save-state";
import { draftReferralAction } from "../actions";
import type { ReferralTyped } from "./referral-typed";

/** A draft is saved when the keys have rested this long. */
const restMilliseconds = 800;

/** A draft can be kept from the moment it names a service and a question. */
const canBeKept = ({ serviceId, question }: ReferralTyped) => serviceId !== "" && question.trim() !== "";

/**
 * Keeps the draft on the server as it is written: one save at a time, the newest values last. `onFirstSave` is
 * called once, when the server first holds it.
 */
export function useDraftSaving(form: UseFormReturn<ReferralTyped>, onFirstSave: () => void): Saving {
  const [saving, setSaving] = useState<Saving>({ state: "untouched" });
  const onFirst = useRef(onFirstSave);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let inFlight = false;
    let changes = 0;
    let kept = false;
    const save = async () => {
      if (inFlight || changes === 0 || !canBeKept(form.getValues())) return;
      inFlight = true;
      changes = 0;
      setSaving({ state: "saving" });
      const problem = await problemOfSaving(form.getValues());
      inFlight = false;
      setSaving(problem ? { state: "failed", message: problem } : { state: "saved", at: new Date() });
      if (!problem && !kept) {
        kept = true;
        onFirst.current();
      }
      if (changes > 0) void save();
    };
    const watching = form.watch(() => {
      changes += 1;
      if (canBeKept(form.getValues())) setSaving({ state: "waiting", changes });
      clearTimeout(rest);
      rest = setTimeout(() => void save(), restMilliseconds);
    });
    return () => {
      watching.unsubscribe();
      clearTimeout(rest);
      // Whoever leaves within the rest leaves nothing behind.
      void save();
    };
  }, [form]);
  return saving;
}

async function problemOfSaving(values: ReferralTyped): Promise<string | undefined> {
  try {
    const result = await draftReferralAction(values);
    return result.ok ? undefined : result.message;
  } catch (thrown) {
    unstable_rethrow(thrown);
    return "the server did not answer; the next change tries again";
  }
}
