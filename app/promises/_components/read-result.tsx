"use client";

import { readResultAction } from "../actions";
import { OneLineForm } from "./one-line-form";

/** What was done about a result, signed as read. */
export function ReadResult({ requestId }: { readonly requestId: string }) {
  return (
    <OneLineForm
      name={`read ${requestId}`}
      label="What you did about it, or that nothing is to be done"
      button="Sign as read and acted on"
      send={(action) => readResultAction({ requestId, action })}
    />
  );
}
