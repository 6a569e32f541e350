import type { ActContext } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { kindDecidedBy } from "@/lib/referrals";
import * as store from "./store";

type Asking = Pick<ActContext<{ readonly requestId: string }>, "tx" | "actor" | "input" | "concerns">;

interface Seen {
  readonly request: store.AdviceRow;
  /** Whether the actor is on the side that asks. */
  readonly isPractice: boolean;
}

/** The thread that is asked for, where the actor may read it. Says whose record it is; refuses `not-found` else. */
export async function findViewable(asking: Asking): Promise<Result<Seen>> {
  return seen(asking, await store.find(asking.tx, asking.input.requestId));
}

/** The same, locked until the transaction ends. */
export async function lockViewable(asking: Asking): Promise<Result<Seen>> {
  return seen(asking, await store.lock(asking.tx, asking.input.requestId));
}

function seen({ actor, concerns }: Asking, request: store.AdviceRow | undefined): Result<Seen> {
  if (!request || !mayView(actor, request)) {
    return refuse("not-found");
  }
  concerns({ patientId: request.patientId, subjectId: request.id });
  return ok({ request, isPractice: request.organisationId === actor.organisationId });
}

/** Practice staff see what their practice asked; triagers what their own organisation is asked of their kind. */
function mayView(actor: Actor, request: store.AdviceRow): boolean {
  return (
    request.organisationId === actor.organisationId ||
    (request.receivingOrganisationId === actor.organisationId && kindDecidedBy(actor.role) === request.kind)
  );
}
