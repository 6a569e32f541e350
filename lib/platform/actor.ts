import type { Role } from "@/db/schema";
import type { OrganisationKind } from "@/db/schema/organisations";

/** Who acts: a signed-in person, in one role, for one organisation. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
  readonly displayName: string;
  readonly profession: string;
  /** "GMC 7654321"; null where the profession has no register. */
  readonly registration: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  /** How many roles the person may act in, here and elsewhere; absent where nobody asked. */
  readonly rolesHeld?: number;
}

/** Name, profession and registration on one line, as it prints under a decision. */
export function signatureOf(actor: Actor): string {
  return [actor.displayName, actor.profession, actor.registration].filter(Boolean).join(", ");
}
