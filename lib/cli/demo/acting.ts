import type { z } from "zod";
import type { Database } from "@/db/client";
import { type ActDefinition, runAct } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import type { Act } from "@/lib/platform/permissions";
import { demoActor } from "./demo-actor";

type Declared<S extends z.ZodType, O> = ActDefinition<Act, S, O> & { readonly changes: boolean };

/** Acts as a demo person ("gp", "physio") at a moment, through the same door as everybody. */
export type Acting = <S extends z.ZodType, O>(
  who: string,
  at: Date,
  act: Declared<S, O>,
  raw: z.input<S>,
) => Promise<O>;

/** @throws Error with the refusal, when an act of the demo is refused */
export function actingIn(db: Database): Acting {
  return async (who, at, act, raw) => {
    const result = await runAct(act, demoActor(who), raw, { db, now: at, correlationId: newId() });
    if (!result.ok) {
      throw new Error(`${who} could not do ${act.name}: ${result.message}`);
    }
    return result.value;
  };
}
