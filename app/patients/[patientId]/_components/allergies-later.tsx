"use client";

import { type ComponentProps, lazy, Suspense } from "react";

const LaterAllergiesForm = lazy(async () => ({ default: (await import("./allergies-form")).AllergiesForm }));

/** Only whoever opens the dialog needs the form and what it is made of. */
export function AllergiesForm(props: ComponentProps<typeof LaterAllergiesForm>) {
  return (
    <Suspense>
      <LaterAllergiesForm {...props} />
    </Suspense>
  );
}
