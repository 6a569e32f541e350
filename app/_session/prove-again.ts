import { sessionDoor } from "./session-door";

/** Whom a page belongs to. */
export interface CoveredPerson {
  readonly userId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly role: string;
}

export type Proof = "ok" | "wrong" | "second-step" | "too-many" | "other-person" | "unreachable";

/** Asks the server to let the person of the page go on. The code is that of the authenticator app, or empty. */
export async function proveAgain(person: CoveredPerson, password: string, code: string): Promise<Proof> {
  const { userId, organisationId, role } = person;
  const answer = await sessionDoor({
    does: "unlock",
    userId,
    organisationId,
    role,
    password,
    ...(code ? { code } : {}),
  });
  if (!answer?.body) return "unreachable";
  const reply = answer.body as { ok: true } | { ok: false; why: Proof };
  return reply.ok ? "ok" : reply.why;
}
