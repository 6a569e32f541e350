import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/app/_ui/app-shell";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageHead } from "@/app/_ui/page-head";
import type { Refusal } from "@/lib/platform/result";
import { RetryButton } from "./retry-button";

/** The page in place of one whose query was refused: what happened and what to do next. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  switch (refusal.code) {
    case "not-found":
    case "input.invalid":
      notFound();
      break;
    case "database.unavailable":
    case "outcome.unknown":
      return (
        <RefusalPage
          title="Coxa cannot reach its database"
          message="What was saved is safe. Nothing on this page can be shown now."
          remedy={<RetryButton />}
        />
      );
    case "not-allowed":
      return <RefusalPage title="This page is not for you" message={refusal.message} remedy={toStart} />;
    default:
      return (
        <RefusalPage title="This cannot be shown now" message={refusal.message} remedy={<RetryButton />} />
      );
  }
}

const toStart = <ButtonLink href="/">Go to your start page</ButtonLink>;

interface RefusalPageProps {
  readonly title: string;
  readonly message: string;
  readonly remedy: ReactNode;
}

function RefusalPage({ title, message, remedy }: RefusalPageProps) {
  return (
    <AppShell title={title} navigation={[]}>
      <div className="cx-plain">
        <PageHead title={title} />
        <p>{message}</p>
        <p>{remedy}</p>
      </div>
    </AppShell>
  );
}
