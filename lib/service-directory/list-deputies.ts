import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/** Who can be told that a deadline of a service passed: everybody who acts for the organisation. */
export const listDeputies = query({
  name: "service.manage",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    return ok(await store.peopleOf(tx, actor.organisationId));
  },
});
