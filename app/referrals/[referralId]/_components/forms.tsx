"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterAcceptForm = lazy(async () => ({ default: (await import("./accept-form")).AcceptForm }));
const LaterAskForm = lazy(async () => ({ default: (await import("./ask-form")).AskForm }));
const LaterRedirectForm = lazy(async () => ({ default: (await import("./redirect-form")).RedirectForm }));
const LaterReturnForm = lazy(async () => ({ default: (await import("./return-form")).ReturnForm }));
const LaterAnswerForm = lazy(async () => ({ default: (await import("./answer-form")).AnswerForm }));
const LaterBookForm = lazy(async () => ({ default: (await import("./booking-forms")).BookForm }));
const LaterAttendanceForm = lazy(async () => ({ default: (await import("./booking-forms")).AttendanceForm }));
const LaterAttemptForm = lazy(async () => ({ default: (await import("./booking-forms")).AttemptForm }));
const LaterCloseForm = lazy(async () => ({ default: (await import("./booking-forms")).CloseForm }));
const LaterAmendReferral = lazy(async () => ({ default: (await import("./amend-referral")).AmendReferral }));
const LaterWithdrawReferral = lazy(async () => ({
  default: (await import("./withdraw-referral")).WithdrawReferral,
}));

export function AcceptForm(props: ComponentProps<typeof LaterAcceptForm>) {
  return (
    <Suspense>
      <LaterAcceptForm {...props} />
    </Suspense>
  );
}

export function AskForm(props: ComponentProps<typeof LaterAskForm>) {
  return (
    <Suspense>
      <LaterAskForm {...props} />
    </Suspense>
  );
}

export function RedirectForm(props: ComponentProps<typeof LaterRedirectForm>) {
  return (
    <Suspense>
      <LaterRedirectForm {...props} />
    </Suspense>
  );
}

export function ReturnForm(props: ComponentProps<typeof LaterReturnForm>) {
  return (
    <Suspense>
      <LaterReturnForm {...props} />
    </Suspense>
  );
}

export function AnswerForm(props: ComponentProps<typeof LaterAnswerForm>) {
  return (
    <Suspense>
      <LaterAnswerForm {...props} />
    </Suspense>
  );
}

export function BookForm(props: ComponentProps<typeof LaterBookForm>) {
  return (
    <Suspense>
      <LaterBookForm {...props} />
    </Suspense>
  );
}

export function AttendanceForm(props: ComponentProps<typeof LaterAttendanceForm>) {
  return (
    <Suspense>
      <LaterAttendanceForm {...props} />
    </Suspense>
  );
}

export function AttemptForm(props: ComponentProps<typeof LaterAttemptForm>) {
  return (
    <Suspense>
      <LaterAttemptForm {...props} />
    </Suspense>
  );
}

export function CloseForm(props: ComponentProps<typeof LaterCloseForm>) {
  return (
    <Suspense>
      <LaterCloseForm {...props} />
    </Suspense>
  );
}

export function AmendReferral(props: ComponentProps<typeof LaterAmendReferral>) {
  return (
    <Suspense>
      <LaterAmendReferral {...props} />
    </Suspense>
  );
}

export function WithdrawReferral(props: ComponentProps<typeof LaterWithdrawReferral>) {
  return (
    <Suspense>
      <LaterWithdrawReferral {...props} />
    </Suspense>
  );
}
