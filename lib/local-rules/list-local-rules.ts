import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/** The organisation's local rules, past and present. */
export const listLocalRules = query({
  name: "local-rule.list",
  input: z.strictObject({}),
  async run({ tx, actor, onDate }) {
    const rows = await store.allOf(tx, actor.organisationId);
    return ok(
      rows.map(({ id, subject, role, answer, startsOn, endsOn, source }) => ({
        id,
        subject,
        role,
        answer,
        startsOn,
        endsOn,
        source,
        holds: startsOn <= onDate && (endsOn === null || endsOn >= onDate),
      })),
    );
  },
});
