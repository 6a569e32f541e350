import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/** The organisation's own services as their administrator edits them, closed ones too. */
export const manageServices = query({
  name: "service.manage",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await store.ownServices(tx, actor.organisationId);
    return ok(
      rows.map(({ organisationId: _, closedAt, ...service }) => ({ ...service, open: closedAt === null })),
    );
  },
});
