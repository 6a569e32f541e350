import { z } from "zod";
import { roles } from "@/db/schema";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { insertSession } from "@/lib/platform/sign-in";
import * as store from "./store";

/**
 * Goes on in another of one's roles. The session ends and a new one begins, so that nothing opened in the old role
 * is good for the new one; the twelve hours run on from the first sign-in. @returns the new session's id
 */
export const switchRole = command({
  name: "session.switch",
  input: z.strictObject({ organisationId: z.uuid(), role: z.enum(roles) }),
  async run({ tx, actor, input, now, concerns }) {
    const held = await store.rolesOf(tx, actor.userId);
    const wanted = held.find((one) => one.organisationId === input.organisationId && one.role === input.role);
    const session = await store.findSession(tx, actor.sessionId);
    if (!wanted || !session || session.endedAt) {
      return refuse("not-allowed");
    }
    await store.endSession(tx, session.id, now);
    const who = { userId: actor.userId, organisationId: wanted.organisationId, role: wanted.role };
    concerns({ detail: { organisation: wanted.organisationId, role: wanted.role } });
    await store.actFor(tx, wanted.organisationId);
    const sessionId = await insertSession(tx, who, now, { by: "switch" }, session.startedAt);
    await store.actFor(tx, actor.organisationId);
    return ok({ sessionId });
  },
});
