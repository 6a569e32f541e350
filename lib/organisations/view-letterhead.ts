import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

/** What the organisation prints on top of its letters now. */
export const viewLetterhead = query({
  name: "letterhead.view",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const organisation = await store.findOrganisation(tx, actor.organisationId);
    if (!organisation) {
      return refuse("not-found");
    }
    const { name, addressLines, phone, odsCode } = organisation;
    const letterhead = await store.findLetterhead(tx, actor.organisationId);
    return ok({
      name,
      addressLines,
      phone,
      odsCode,
      logo: letterhead?.logo ?? null,
      omittedOn: letterhead?.omittedOn ?? [],
    });
  },
});
