import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database, Tx } from "@/db/client";
import { memberships, organisations, type Role, secondSteps, sessions, users } from "@/db/schema";
import { appendAudit, appendAuditAlone } from "./audit-trail";
import { inOrganisation } from "./database";
import { newId } from "./ids";
import { nobodyKnown, setDownLimit } from "./limited";
import { countTry, forgetTries, secondsUntilFree } from "./limits";
import { passwordFits } from "./passwords";
import { openSecret, recoveryCodeHash, timeStepOf } from "./second-step";

const credentialsSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(256),
  /** Of the authenticator app, or a recovery code. */
  code: z.string().max(40).optional(),
});

export type SignIn =
  | { readonly ok: true; readonly userId: string; readonly sessionId: string; readonly roles: number }
  /** `wrong` never says what was wrong; `second-step` says that only the code is missing or wrong. */
  | { readonly ok: false; readonly why: "wrong" | "second-step" | "too-many"; readonly retryAfter?: number };

interface Person {
  readonly userId: string;
  readonly passwordHash: string;
}

/**
 * Checks e-mail, password and, where the person has set one up, the second step; then opens a new session row.
 * An unknown person, a wrong password, a disabled person and one without an organisation get the same reply in the
 * same time; five tries in a quarter of an hour close the account to all of them.
 */
export async function openSession(db: Database, raw: unknown, now: Date): Promise<SignIn> {
  const proved = await proveIdentity(db, raw, now);
  return proved.ok ? openSessionOf(db, proved.userId, "password", now) : proved;
}

/** The same proof without a session: for somebody who has one and comes back to it. */
export async function proveIdentity(
  db: Database,
  raw: unknown,
  now: Date,
): Promise<{ readonly ok: true; readonly userId: string } | Extract<SignIn, { ok: false }>> {
  const parsed = credentialsSchema.safeParse(raw);
  if (!parsed.success) {
    return { ok: false, why: "wrong" };
  }
  const email = parsed.data.email.toLowerCase();
  const retryAfter =
    (await secondsUntilFree(db, "sign-in-account", email)) ?? (await countTry(db, "sign-in-account", email));
  if (retryAfter !== null) {
    await setDownLimit(db, "sign-in-account", email, {
      ...{ agent: nobodyKnown, act: "session.open", purpose: "sign_in", now },
    });
    return { ok: false, why: "too-many", retryAfter };
  }
  const person = await findPerson(db, email);
  if (!(await passwordFits(person?.passwordHash, parsed.data.password)) || !person) {
    await setDownDenial(db, person?.userId ?? null, "wrong", now);
    return { ok: false, why: "wrong" };
  }
  if (!(await secondStepTaken(db, person.userId, parsed.data.code, now))) {
    await setDownDenial(db, person.userId, "second-step", now);
    return { ok: false, why: "second-step" };
  }
  await forgetTries(db, "sign-in-account", email);
  return { ok: true, userId: person.userId };
}

/**
 * Opens a session for somebody who has proved who they are, in the first of their roles until they choose another; of
 * the organisation with the ODS code `at`, where one was chosen already.
 */
export async function openSessionOf(
  db: Database,
  userId: string,
  by: "password" | "identity-provider",
  now: Date,
  at?: string,
): Promise<SignIn> {
  const held = await db
    .select({ organisationId: memberships.organisationId, role: memberships.role })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.disabledAt)))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.userId, userId),
        isNull(memberships.endedAt),
        at ? eq(organisations.odsCode, at) : undefined,
      ),
    )
    .orderBy(asc(memberships.organisationId), asc(memberships.role));
  const [first] = held;
  if (!first) {
    await setDownDenial(db, userId, "no-role", now);
    return { ok: false, why: "wrong" };
  }
  const sessionId = await inOrganisation(db, first.organisationId, userId, (tx) =>
    insertSession(tx, { userId, ...first }, now, { by }),
  );
  return { ok: true, userId, sessionId, roles: held.length };
}

/** A new session row with its entry in the audit. @returns its id */
export async function insertSession(
  tx: Tx,
  who: { readonly userId: string; readonly organisationId: string; readonly role: Role },
  now: Date,
  detail: Readonly<Record<string, string>>,
  startedAt = now,
): Promise<string> {
  const sessionId = newId();
  await tx.insert(sessions).values({ id: sessionId, ...who, startedAt, lastSeenAt: now });
  const entry = { act: "session.open", outcome: "done", purpose: "sign_in", at: now, detail } as const;
  await appendAudit(tx, { ...who, sessionId }, { ...entry, correlationId: newId() });
  return sessionId;
}

/** Ends a session; the cookie that names it opens nothing from the next request on. */
export async function endSession(db: Database, sessionId: string, now: Date): Promise<void> {
  const [session] = await db.select().from(sessions).where(eq(sessions.id, sessionId));
  if (!session || session.endedAt) {
    return;
  }
  const { userId, organisationId, role } = session;
  await inOrganisation(db, organisationId, userId, async (tx) => {
    await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, sessionId));
    const entry = { act: "session.end", outcome: "done", purpose: "sign_in", at: now } as const;
    await appendAudit(tx, { userId, organisationId, role, sessionId }, { ...entry, correlationId: newId() });
  });
}

async function findPerson(db: Database, email: string): Promise<Person | undefined> {
  const [person] = await db
    .select({ userId: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)));
  return person;
}

/** Whether the second step is taken, or not asked of this person. Each code is good once, also for two servers. */
async function secondStepTaken(
  db: Database,
  userId: string,
  code: string | undefined,
  now: Date,
): Promise<boolean> {
  const [step] = await db.select().from(secondSteps).where(eq(secondSteps.userId, userId));
  if (!step?.confirmedAt) {
    return true;
  }
  const given = code?.replaceAll(" ", "") ?? "";
  const timeStep = await timeStepOf(openSecret(step.sealedSecret), given, now, step.lastTimeStep);
  if (timeStep !== null) {
    const taken = await db
      .update(secondSteps)
      .set({ lastTimeStep: timeStep })
      .where(and(eq(secondSteps.userId, userId), lt(secondSteps.lastTimeStep, timeStep)))
      .returning({ userId: secondSteps.userId });
    return taken.length === 1;
  }
  const hash = recoveryCodeHash(given);
  const used = await db
    .update(secondSteps)
    .set({ recoveryCodeHashes: sql`array_remove(${secondSteps.recoveryCodeHashes}, ${hash})` })
    .where(and(eq(secondSteps.userId, userId), sql`${hash} = any(${secondSteps.recoveryCodeHashes})`))
    .returning({ userId: secondSteps.userId });
  return used.length === 1;
}

/** Sets down that somebody was not signed in, and why. */
export function setDownDenial(db: Database, userId: string | null, why: string, now: Date): Promise<void> {
  return appendAuditAlone(
    db,
    { organisationId: null, userId, role: null, sessionId: null },
    {
      act: "session.open",
      outcome: "denied",
      purpose: "sign_in",
      at: now,
      correlationId: newId(),
      detail: { why },
    },
  );
}
