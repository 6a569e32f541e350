"use client";

import { signOut } from "next-auth/react";
import { Button } from "@/app/_ui/button";

/** Ends the session on the server, then shows the sign-in page. */
export function SignOutButton() {
  return (
    <Button small weight="quiet" onClick={() => void signOut({ callbackUrl: "/sign-in" })}>
      Sign out
    </Button>
  );
}
