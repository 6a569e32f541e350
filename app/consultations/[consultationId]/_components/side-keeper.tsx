"use client";

import { useEffect } from "react";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { madeWithSide } from "@/lib/clinical/side/side-conflicts";
import { useWorkspace } from "./store-context";

/** Keeps the store told of what was made from this consultation with a side. Shows nothing. */
export function SideKeeper(): null {
  const { store, view } = useWorkspace();
  useEffect(() => {
    const isFromHere = (one: { readonly consultationId: string }) =>
      one.consultationId === view.consultation.id;
    const tests = view.investigations.filter(isFromHere).map(({ testId, ...test }) => ({
      ...test,
      name: investigations.find(({ id }) => id === testId)?.label ?? testId,
    }));
    const side = view.consultation.answers.laterality ?? store.read().facts.laterality ?? null;
    const referrals = view.referrals
      .filter(isFromHere)
      .map(({ serviceName, ...referral }) => ({ ...referral, name: `The referral to ${serviceName}`, side }));
    store.holdSide(madeWithSide(tests, referrals));
  }, [store, view]);
  return null;
}
