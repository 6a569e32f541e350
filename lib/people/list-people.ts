import { z } from "zod";
import { deputyOf } from "@/lib/organisations";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/** The organisation's people with their roles, who is told of passed deadlines, and the invitations still open. */
export const listPeople = query({
  name: "people.list",
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const [rows, invited, deputy] = await Promise.all([
      store.membersOf(tx, actor.organisationId),
      store.openInvitations(tx, actor.organisationId, now),
      deputyOf(tx, actor.organisationId),
    ]);
    const people = new Map<
      string,
      { userId: string; displayName: string; email: string; profession: string }
    >();
    for (const { userId, displayName, email, profession } of rows) {
      people.set(userId, { userId, displayName, email, profession });
    }
    return ok({
      deputyUserId: deputy,
      people: [...people.values()].map((person) => ({
        ...person,
        roles: rows.filter((row) => row.userId === person.userId && !row.endedAt).map((row) => row.role),
      })),
      invited: invited.map((one) => ({ ...one, expiresAt: one.expiresAt.toISOString() })),
    });
  },
});
