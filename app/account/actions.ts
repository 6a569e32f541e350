"use server";

import {
  changePassword,
  confirmSecondStep,
  removeSecondStep,
  startSecondStep,
  switchRole,
} from "@/lib/account";
import { acceptInvitation } from "@/lib/people";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { asNobody } from "@/lib/platform/as-nobody";
import { ok } from "@/lib/platform/result";
import { continueIn } from "@/lib/platform/session";

export async function changePasswordAction(raw: unknown) {
  return runAsCurrentUser(changePassword, raw);
}

export async function startSecondStepAction(raw: unknown) {
  return runAsCurrentUser(startSecondStep, raw);
}

export async function confirmSecondStepAction(raw: unknown) {
  return runAsCurrentUser(confirmSecondStep, raw);
}

export async function removeSecondStepAction(raw: unknown) {
  return runAsCurrentUser(removeSecondStep, raw);
}

export async function switchRoleAction(raw: unknown) {
  const switched = await runAsCurrentUser(switchRole, raw);
  if (!switched.ok) {
    return switched;
  }
  await continueIn(switched.value.sessionId);
  return ok({});
}

/** For somebody who is not signed in yet: whoever holds the link. */
export async function acceptInvitationAction(raw: unknown) {
  return asNobody((db, now) => acceptInvitation(db, raw, now));
}
