import type { Database } from "@/db/client";
import { appendAudit } from "@/lib/platform/audit-trail";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { hashPassword, passwordFault } from "@/lib/platform/passwords";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { proveIdentity } from "@/lib/platform/sign-in";
import { acceptInvitationInput } from "./inputs";
import { tokenHashOf } from "./invite-person";
import * as store from "./store";

/** What the link offers, for whoever holds it; `null` when it was used or has run out. */
export async function viewInvitation(db: Database, token: string, now: Date) {
  const offer = await store.findOffer(db, tokenHashOf(token), now);
  if (!offer) {
    return null;
  }
  const { organisationId: _, ...shown } = offer;
  return shown;
}

/**
 * Takes up an invitation: a new person chooses a password, one who has an account proves it as at sign-in, with the same
 * limit, the same second step and the same entries. Nobody is signed in yet,
 * so this is no act of anybody's; it is audited as the person's own.
 */
export async function acceptInvitation(
  db: Database,
  raw: unknown,
  now: Date,
): Promise<Result<{ readonly email: string }>> {
  const input = acceptInvitationInput.safeParse(raw);
  if (!input.success) {
    return refuse("input.invalid", { fields: { password: ["Enter a password."] } });
  }
  const { token, password, code } = input.data;
  const tokenHash = tokenHashOf(token);
  const offer = await store.findOffer(db, tokenHash, now);
  if (!offer) {
    return refuse("invitation.gone");
  }
  if (offer.hasAccount) {
    const proved = await proveIdentity(db, { email: offer.email, password, ...(code ? { code } : {}) }, now);
    if (!proved.ok) return notProved(proved.why, proved.retryAfter);
  }
  const fault = offer.hasAccount ? null : passwordFault(password, offer.email);
  if (fault) {
    return refuse("password.weak", { fields: { password: [fault] } });
  }
  const newHash = await hashPassword(password);
  return inOrganisation(db, offer.organisationId, "", async (tx) => {
    const userId = await store.acceptOffer(tx, { tokenHash, newUserId: newId(), newHash }, now);
    if (!userId) {
      return refuse("invitation.gone");
    }
    const agent = { organisationId: offer.organisationId, userId, role: offer.role, sessionId: null };
    const entry = { act: "invitation.accept", outcome: "done", purpose: "administration", at: now } as const;
    await appendAudit(tx, agent, { ...entry, correlationId: newId(), subjectId: userId });
    return ok({ email: offer.email });
  });
}

function notProved(why: "wrong" | "second-step" | "too-many", retryAfter = 900): Refusal {
  switch (why) {
    case "wrong":
      return refuse("password.wrong", {
        fields: { password: ["This is not the password of your account."] },
      });
    case "second-step":
      return refuse("second-step.wrong", {
        fields: { code: ["Enter the present code of your authenticator app, or a recovery code."] },
      });
    default:
      return refuse("limit.reached", { remedy: { retryAfterSeconds: String(retryAfter) } });
  }
}
