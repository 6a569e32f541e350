"use server";

import { disablePerson, invitePerson, setDeputy, setRole } from "@/lib/people";
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

export async function setDeputyAction(raw: unknown) {
  return runAsCurrentUser(setDeputy, raw);
}
