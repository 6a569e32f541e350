"use client";

import type { ReactNode } from "react";
import { useWorkspace } from "./store-context";

/** Controls that change the consultation: they rest where the reader may not record. */
export function Recording({ children }: { readonly children: ReactNode }) {
  const { view } = useWorkspace();
  return (
    <fieldset className="cx-recording" disabled={!view.mayRecord}>
      {children}
    </fieldset>
  );
}
