import { createHash, randomBytes } from "node:crypto";
import { command } from "@/lib/platform/act";
import { daysAfter } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { ok } from "@/lib/platform/result";
import { invitePersonInput } from "./inputs";
import * as store from "./store";

const daysToAccept = 7;

/** What the database keeps of an invitation's link. */
export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Offers a person a role. The path of the link is shown once, to be handed over; the database keeps its hash. */
export const invitePerson = command({
  name: "people.invite",
  input: invitePersonInput,
  async run({ tx, actor, input, now, concerns }) {
    const id = newId();
    const token = randomBytes(32).toString("base64url");
    const { registrationBody, registrationNumber, ...person } = input;
    await store.insertInvitation(tx, {
      ...person,
      id,
      email: input.email.toLowerCase(),
      registrationBody: registrationBody || null,
      registrationNumber: registrationNumber || null,
      organisationId: actor.organisationId,
      tokenHash: tokenHashOf(token),
      invitedBy: actor.userId,
      invitedAt: now,
      expiresAt: daysAfter(now, daysToAccept),
    });
    concerns({ subjectId: id, detail: { role: input.role } });
    return ok({ path: `/account/invitation/${token}` });
  },
});
