import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { type Jotting, joinedJottings, longestUnread, nothingJotted } from "@/lib/clinical/jotting";
import { type AnswerChange, faultOf } from "./answer-changes";
import * as store from "./jotting-store";

/** The name under which a batch of changes carries what is in no answer. */
export const jottingField = "jotting";

const idSchema = z.string().max(60);
const lineSchema = z.string().max(2000);
const reasonSchema = z.string().max(500);

const jottingSchema = z.strictObject({
  line: lineSchema,
  corrections: z.strictObject({
    // What a field does not allow, such as half a date, is no correction yet.
    values: z
      .record(idSchema, z.unknown())
      .transform((values) =>
        Object.fromEntries(Object.entries(values).filter(([fieldId, value]) => !faultOf({ fieldId, value }))),
      ),
    dropped: z.array(idSchema).max(200),
    agreed: z.array(idSchema).max(200),
  }),
  kept: z.array(z.strictObject({ line: lineSchema, left: lineSchema })).max(100),
  reasons: z
    .record(
      z.string().max(120),
      z.strictObject({ reason: reasonSchema, agreedWith: reasonSchema.nullable() }),
    )
    .refine((reasons) => Object.keys(reasons).length <= 200),
  notExcludedReason: reasonSchema,
  unread: z
    .record(idSchema, z.string().max(longestUnread))
    .refine((unread) => Object.keys(unread).length <= 200)
    .optional(),
});

const ofPageSchema = jottingSchema.extend({
  /** Pages whose jotting this one took over, as it was then. */
  takenFrom: z.array(z.strictObject({ editorId: z.uuid(), typed: jottingSchema })).max(100),
});

/** What a page holds in no answer, and what it took over from pages before. */
export interface JottingOfPage extends Jotting {
  readonly takenFrom: readonly { readonly editorId: string; readonly typed: Jotting }[];
}

/**
 * Keeps what is typed into one open page and in no answer, in place of what was kept before; what it took over from
 * other pages goes, where they still hold the same. Answers why it cannot be kept, or `undefined`.
 */
export async function keepJotting(
  tx: Tx,
  owner: store.JottingOwner,
  { value }: AnswerChange,
  { editorId, now }: { readonly editorId: string; readonly now: Date },
): Promise<string | undefined> {
  const parsed = ofPageSchema.safeParse(value);
  if (!parsed.success) {
    return "Quick entry and reasons: more than can be kept. Deal with some of what is not recorded.";
  }
  const { takenFrom, ...typed } = parsed.data;
  if (takenFrom.length > 0) {
    const held = await store.heldBy(tx, owner);
    const taken = held.filter((page) =>
      takenFrom.some((from) => from.editorId === page.editorId && isDeepStrictEqual(from.typed, page.typed)),
    );
    await Promise.all(taken.map((page) => store.removeOf(tx, owner, page.editorId)));
  }
  if (
    isDeepStrictEqual({ ...nothingJotted, ...typed, corrections: nothingJotted.corrections }, nothingJotted)
  ) {
    await store.removeOf(tx, owner, editorId);
  } else {
    await store.put(tx, { ...owner, editorId, typed, typedAt: now });
  }
  return undefined;
}

/** What a person's pages of a draft hold in no answer, as one: for the page that opens it next. */
export async function jottingOf(tx: Tx, owner: store.JottingOwner): Promise<JottingOfPage> {
  const takenFrom = await store.heldBy(tx, owner);
  return { ...takenFrom.map(({ typed }) => typed).reduce(joinedJottings, nothingJotted), takenFrom };
}
