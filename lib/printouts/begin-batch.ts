import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";

const batchInput = z.strictObject({
  items: z
    .array(z.strictObject({ kind: z.enum(["letter", "request"]), id: z.uuid() }))
    .min(1, "Choose a letter or a request form")
    .max(500, "Choose 500 at most"),
});

/**
 * Whether the person may print many at once; each letter and form of the batch is then an act of its own. A batch
 * counts as one export.
 */
export const beginBatch = query({
  name: "print.batch",
  input: batchInput,
  async run({ input, concerns }) {
    concerns({ detail: { items: input.items.length } });
    return ok({ items: input.items });
  },
});
