"use server";

import { disablePerson, invitePerson, setRole } from "@/lib/people";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function invitePersonAction(raw: unknown) {
  return runAsCurrentUser(invitePerson, raw);
}

export async function setRoleAction(raw: unknown) {
  return runAsCurrentUser(setRole, raw);
}

export async function disablePersonAction(raw: unknown) {
  return runAsCurrentUser(disablePerson, raw);
}
