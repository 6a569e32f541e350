import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import { readSearch } from "./search-text";
import * as store from "./store";

const pageSize = 25;

export const findPatientsInput = z.strictObject({
  text: z.string().max(100).default(""),
  after: z
    .strictObject({ familyName: z.string().max(100), givenName: z.string().max(100), id: z.uuid() })
    .optional(),
});

/** Patients of the practice by name, NHS number or date of birth; all of them when nothing was typed. */
export const findPatients = query({
  name: "patient.find",
  input: findPatientsInput,
  async run({ tx, actor, input, concerns }) {
    const wanted = readSearch(input.text);
    const found = await store.search(tx, actor.organisationId, wanted, {
      size: pageSize + 1,
      after: input.after,
    });
    concerns({ detail: { by: wanted.by, found: Math.min(found.length, pageSize) } });
    const matches = found.slice(0, pageSize);
    const last = matches.at(-1);
    const next =
      found.length > pageSize && last
        ? { familyName: last.familyName, givenName: last.givenName, id: last.id }
        : null;
    return ok({ by: wanted.by, matches, next });
  },
});
