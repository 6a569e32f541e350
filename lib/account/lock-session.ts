import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/** Locks one's session: until the person has proved again who she is, it opens nothing. Locking twice is locking once. */
export const lockSession = command({
  name: "session.lock",
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    await store.lockSession(tx, actor.sessionId, now);
    return ok(null);
  },
});
