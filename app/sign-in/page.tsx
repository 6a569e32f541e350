import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AppShell } from "@/app/_ui/app-shell";
import { shownSignIns } from "@/lib/platform/demo";
import { currentActor } from "@/lib/platform/session";
import { nextPage } from "./next-page";
import { SignIn } from "./sign-in";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = nextPage((await searchParams).next);
  // Who is there is only asked to spare a second sign-in; when nobody can tell, the form is shown.
  if (await currentActor().catch(() => null)) {
    redirect(next);
  }
  return (
    <AppShell navigation={[]}>
      <SignIn next={next} demo={shownSignIns()} />
    </AppShell>
  );
}
