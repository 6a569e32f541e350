import { notFound } from "next/navigation";
import { AppShell } from "@/app/_ui/app-shell";
import { ButtonLink } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import type { Refusal } from "@/lib/platform/result";
import { RetryButton } from "./retry-button";

/** The page in place of one whose query was refused: what happened and what to do next. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  if (refusal.code === "not-found" || refusal.code === "input.invalid") {
    notFound();
  }
  const mayPass = refusal.code === "database.unavailable" || refusal.code === "outcome.unknown";
  return (
    <AppShell navigation={[]}>
      <div className="cx-plain">
        <PageHead title={mayPass ? "Coxa cannot reach its database" : "This page is not for you"} />
        <p>{mayPass ? "What was saved is safe. Nothing on this page can be shown now." : refusal.message}</p>
        <p>{mayPass ? <RetryButton /> : <ButtonLink href="/">Go to your start page</ButtonLink>}</p>
      </div>
    </AppShell>
  );
}
