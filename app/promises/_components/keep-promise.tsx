"use client";

import { keepPromiseAction } from "../actions";
import { OneLineForm } from "./one-line-form";

/** How a promise was kept, or why it is no longer needed. */
export function KeepPromise({ promiseId }: { readonly promiseId: string }) {
  return (
    <OneLineForm
      name={`keep ${promiseId}`}
      label="How it was kept, or why it is no longer needed"
      button="Done"
      send={(note) => keepPromiseAction({ promiseId, note })}
    />
  );
}
