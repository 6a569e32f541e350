import type { ReactNode } from "react";
import { Watched } from "@/app/_session/watched";
import { AppShell } from "@/app/_ui/app-shell";
import { PageLink } from "@/app/_ui/page-link";
import type { Actor } from "@/lib/platform/actor";
import { actorForPage } from "@/lib/platform/as-current-user";
import { env } from "@/lib/platform/env";
import { navigationFor, type Place } from "./navigation";
import { roleWords } from "./role-words";
import { SignOutButton } from "./sign-out-button";

interface SignedInFrameProps {
  /** What the browser calls the page. */
  readonly title: string;
  /** Where a signed-out visitor comes back to. */
  readonly returnTo: string;
  readonly at?: Place;
  /** How many things wait at a place. */
  readonly counts?: Partial<Record<Place, number>>;
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page behind sign-in: who acts, for whom, and where they may go. */
export async function SignedInFrame({ title, returnTo, at, counts, banner, children }: SignedInFrameProps) {
  const actor = await actorForPage(returnTo);
  return (
    <AppShell
      title={title}
      navigation={navigationFor(actor.role, at, counts)}
      person={{
        name: actor.displayName,
        role: roleWords[actor.role].name,
        organisation: actor.organisationName,
        ...((actor.rolesHeld ?? 1) > 1 && { switchAt: "/sign-in/role" }),
      }}
      signOut={
        <>
          <PageLink href="/account">Account</PageLink>
          <SignOutButton userId={actor.userId} />
        </>
      }
      banner={banner}
    >
      {children}
      <Watched person={personOf(actor)} idleMinutes={env().COXA_IDLE_MINUTES} />
    </AppShell>
  );
}

function personOf({ userId, displayName, organisationId, role }: Actor) {
  return { userId, name: displayName, organisationId, role };
}
