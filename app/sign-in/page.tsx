import { redirect } from "next/navigation";
import { AppShell } from "@/app/_ui/app-shell";
import { Notice } from "@/app/_ui/notice";
import { shownSignIns } from "@/lib/platform/demo";
import { outsideProvider } from "@/lib/platform/identity-provider";
import { currentActor } from "@/lib/platform/session";
import { SignIn } from "./forms";
import { nextPage } from "./next-page";

interface SignInPageProps {
  readonly searchParams: Promise<{
    readonly next?: string | string[];
    /** Set when an outside identity provider sent somebody back whom Coxa does not let in. */
    readonly error?: string | string[];
  }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams;
  const next = nextPage(asked.next);
  // Who is there is only asked to spare a second sign-in; when nobody can tell, the form is shown.
  if (await currentActor().catch(() => null)) {
    redirect(next);
  }
  return (
    <AppShell title="Sign in" navigation={[]}>
      {asked.error !== undefined && <Notice tone="warn" title="You could not be signed in that way" />}
      <SignIn next={next} demo={shownSignIns()} provider={outsideProvider()?.name} />
    </AppShell>
  );
}
