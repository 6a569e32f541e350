import type { z } from "zod";
import type { Database } from "@/db/client";
import { demoOrganisations } from "@/db/demo/organisations";
import { demoPeople } from "@/db/demo/people";
import { type ActDefinition, runAct } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import type { Act } from "@/lib/platform/permissions";

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

function demoActor(who: string): Actor {
  const person = demoPeople.find(({ email }) => email === `${who}@coxa.example`);
  const organisation = demoOrganisations.find(({ id }) => id === person?.organisationId);
  if (!person || !organisation) {
    throw new Error(`No demo person is called ${who}`);
  }
  const { registrationBody, registrationNumber } = person;
  return {
    userId: person.id,
    sessionId: newId(),
    role: person.role,
    displayName: person.displayName,
    profession: person.profession,
    registration: registrationNumber ? `${registrationBody} ${registrationNumber}` : null,
    organisationId: organisation.id,
    organisationName: organisation.name,
    organisationKind: organisation.kind,
  };
}
