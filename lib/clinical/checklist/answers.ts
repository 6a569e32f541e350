import * as z from "zod";
import { answerSchemaFor } from "./answer-schema";
import { type Answers, checklist, type Facts, type FieldId } from "./checklist";

function objectOf(fields: readonly { readonly id: FieldId }[]) {
  return z.strictObject(Object.fromEntries(fields.map(({ id }) => [id, answerSchemaFor(id).optional()])), {
    error: (issue) => (issue.code === "invalid_type" ? "must be an object" : undefined),
  });
}

// Object.fromEntries forgets the keys; the two casts below are where they come back.

/** What a clinician may type: unknown fields and the fields that come from records are refused. */
export const answersSchema = objectOf(
  checklist.filter((field) => field.from === "answer"),
) as unknown as z.ZodType<Answers>;

/** Answers together with what records give, as the rules read them. */
export const factsSchema = objectOf(checklist) as unknown as z.ZodType<Facts>;
